import { expect, it } from 'vitest';
import { troublesOf } from './official-fields.ts';

const right = {
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  accessToken: 'EAAG',
  appSecret: '0123456789abcdef',
  verifyToken: 'a-word-of-our-own',
  catalogId: '',
};

it('finds nothing wrong with what Meta shows', () => {
  expect(troublesOf(right, true)).toEqual({});
});

it('asks for an app only where the installation has none, and then for all of it', () => {
  const without = { ...right, appSecret: '', verifyToken: '' };
  expect(troublesOf(without, true)).toEqual({ appSecret: 'blank', verifyToken: 'blank' });
  expect(troublesOf(without, false)).toEqual({});
  expect(troublesOf({ ...right, verifyToken: '' }, false)).toEqual({ verifyToken: 'blank' });
});

it('knows an id that is a phone number, and a secret that was not copied whole', () => {
  const wrong = { ...right, phoneNumberId: '+34 600 111 222', catalogId: 'menu', appSecret: 'half' };
  expect(troublesOf(wrong, true)).toEqual({ phoneNumberId: 'id', catalogId: 'id', appSecret: 'short' });
});
