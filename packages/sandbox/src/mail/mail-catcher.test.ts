import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MailCatcher, startMailCatcher } from './mail-catcher.ts';

let mail: MailCatcher;
beforeEach(async () => {
  mail = await startMailCatcher('127.0.0.1', 0);
});
afterEach(() => mail.close());

/** Speaks SMTP line by line, so that no mail client's kindness is needed for the test to pass. */
async function deliver(to: string, body: string[]): Promise<void> {
  const socket = connect(mail.port, '127.0.0.1');
  const commands = [
    'HELO test',
    'MAIL FROM:<novi@example.com>',
    `RCPT TO:<${to}>`,
    'DATA',
    [...body, '.'].join('\r\n'),
  ];
  for await (const line of createInterface({ input: socket })) {
    expect(line).toMatch(/^[23]/);
    const next = commands.shift();
    if (next === undefined) break;
    socket.write(`${next}\r\n`);
  }
  socket.destroy();
}

it('catches a mail with its links, for whom it was', async () => {
  await deliver('owner@example.com', [
    'From: Novi <novi@example.com>',
    'To: owner@example.com',
    'Subject: =?utf-8?q?Ol=C3=A1?=',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hello <a href="https://novi.test/verify?a=1&amp;b=2">verify</a></p>',
  ]);
  expect(mail.mails('OWNER@example.com')).toMatchObject([
    {
      from: '"Novi" <novi@example.com>',
      to: ['owner@example.com'],
      subject: 'Olá',
      links: expect.arrayContaining(['https://novi.test/verify?a=1&b=2']),
    },
  ]);
  expect(mail.mails('other@example.com')).toEqual([]);
});

it('finds a link in plain text without the full stop behind it', async () => {
  await deliver('owner@example.com', ['Subject: x', '', 'Open https://novi.test/v/1. Thanks']);
  expect(mail.mails()[0]?.links).toEqual(['https://novi.test/v/1']);
});
