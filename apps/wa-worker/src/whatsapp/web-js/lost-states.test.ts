import { expect, test } from 'vitest';
import { lostByLogout, lostByState } from './lost-states.ts';

test.each(['OPENING', 'PAIRING', 'CONNECTED', 'TIMEOUT', null])('%s is no loss', (state) => {
  expect(lostByState(state, true)).toBeNull();
});

test('an unpaired page is a loss only of what was linked', () => {
  expect(lostByState('UNPAIRED_IDLE', false)).toBeNull();
  expect(lostByState('UNPAIRED', true)).toBe('unlinked');
});

test('a conflict is a conflict, and a block a ban', () => {
  expect(lostByState('CONFLICT', true)).toBe('conflict');
  expect(lostByState('TOS_BLOCK', false)).toBe('banned');
});

test.each(['402', '403', '406'])('a logout for reason %s is a ban', (reason) => {
  expect(lostByLogout(`https://web.whatsapp.com/?post_logout=1&logout_reason=${reason}`)).toBe('banned');
});

test('any other logout is an unlinking', () => {
  expect(lostByLogout('https://web.whatsapp.com/?post_logout=1&logout_reason=0')).toBe('unlinked');
  expect(lostByLogout('')).toBe('unlinked');
});
