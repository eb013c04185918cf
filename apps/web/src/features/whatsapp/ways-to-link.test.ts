import { expect, it } from 'vitest';
import { waysToLink } from './ways-to-link.ts';

const noBrowser = { 'web-js': 'no browser' };

it('offers a real number only where a worker can link one, and says why not', () => {
  expect(waysToLink('sandbox', {}, true)).toEqual({
    others: ['web-js'],
    problem: null,
    isOwnMissing: false,
  });
  expect(waysToLink('sandbox', noBrowser, true)).toEqual({
    others: [],
    problem: 'no browser',
    isOwnMissing: false,
  });
});

it('offers the test phones where there are any and a worker reaches them', () => {
  expect(waysToLink('web-js', {}, true).others).toEqual(['sandbox']);
  expect(waysToLink('web-js', {}, false).others).toEqual([]);
  expect(waysToLink('web-js', { sandbox: 'nobody' }, true).others).toEqual([]);
});

it('says first what keeps the shop’s own line from being linked', () => {
  const missing = { sandbox: 'nobody', ...noBrowser };
  expect(waysToLink('sandbox', missing, true)).toMatchObject({
    problem: 'nobody',
    isOwnMissing: true,
  });
});
