import { expect, it } from 'vitest';
import { missingDrivers } from './missing-drivers.ts';

const browser = { drivers: ['cloud-api', 'web-js'] };

it('says of each driver that no worker has why nothing can be linked by it', () => {
  expect(missingDrivers('de', [{ drivers: ['cloud-api', 'sandbox'] }])).toEqual({
    'web-js': expect.stringContaining('Browser'),
  });
  expect(Object.keys(missingDrivers('en', []))).toEqual(['sandbox', 'web-js', 'cloud-api']);
});

it('is content where one of several workers has it', () => {
  expect(missingDrivers('en', [{ drivers: ['sandbox'] }, browser])).toEqual({});
});
