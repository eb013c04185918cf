import type { MailTexts } from './mail-texts.ts';

export const en: MailTexts = {
  verify: ({ name, link, hours }) => ({
    subject: 'Confirm your e-mail address',
    text: `Hello ${name},

open this link to confirm that this address is yours. It works once, for ${hours} hours:

${link}

If you did not sign up for Novi, do nothing: without this link the address stays unconfirmed.`,
  }),
  alreadyRegistered: ({ name, link }) => ({
    subject: 'You already have an account',
    text: `Hello ${name},

somebody, perhaps you, signed up for Novi with this address. It has an account already, so nothing was changed.
Log in here:

${link}

If it was not you, you need not do anything.`,
  }),
};
