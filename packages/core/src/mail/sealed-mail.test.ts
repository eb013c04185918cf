import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openMasterKey } from '../vault/master-key.ts';
import { openMail, sealMail } from './sealed-mail.ts';

const masterKey = openMasterKey(randomBytes(32).toString('base64'));
const mail = { to: 'ana@example.com', subject: 'Hello', text: 'One-time link' };

it('opens what it sealed', () => {
  expect(openMail(masterKey, sealMail(masterKey, mail))).toEqual(mail);
});

it('shows nothing of the mail, and refuses a changed byte', () => {
  const sealed = sealMail(masterKey, mail);
  expect(sealed.includes('ana@example.com')).toBe(false);
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => openMail(masterKey, sealed)).toThrow();
});
