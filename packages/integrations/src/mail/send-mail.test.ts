import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { MailNotTaken, openMailer } from './send-mail.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** As much of a mail server (RFC 5321) as a client needs; it takes what it is sent, or refuses the recipient. */
async function openServer(refusal?: number) {
  const received: string[] = [];
  const server = createServer((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let body: string[] | undefined;
    say('220 mail.test');
    createInterface({ input: socket }).on('line', (line) => {
      if (body) {
        if (line !== '.') return body.push(line);
        received.push(body.join('\n'));
        body = undefined;
        return say('250 taken');
      }
      const command = line.slice(0, 4).toUpperCase();
      if (command === 'DATA') {
        body = [];
        return say('354 go on');
      }
      if (command === 'RCPT' && refusal) return say(`${refusal} no mailbox ${line.slice(8)} here`);
      return say(command === 'QUIT' ? '221 bye' : '250 fine');
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    received,
    mailer: openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Novi <novi@example.com>' }),
  };
}

const mail = { to: 'ana@example.com', subject: 'Hola', text: 'Un enlace' };

it('hands a mail to the server', async () => {
  const { received, mailer } = await openServer();
  await mailer.send(mail);
  mailer.close();
  expect(received).toHaveLength(1);
  for (const part of ['From: Novi <novi@example.com>', 'To: ana@example.com', 'Subject: Hola', 'Un enlace'])
    expect(received[0]).toContain(part);
});

it.each([
  { refusal: 550, isPermanent: true },
  { refusal: 450, isPermanent: false },
])('says whether $refusal is for good, and not to whom', async ({ refusal, isPermanent }) => {
  const { mailer } = await openServer(refusal);
  const error: unknown = await mailer.send(mail).catch((thrown: unknown) => thrown);
  mailer.close();
  expect(error).toBeInstanceOf(MailNotTaken);
  expect(error).toMatchObject({ isPermanent, message: expect.stringContaining(String(refusal)) });
  expect(String(error)).not.toContain('ana@');
});
