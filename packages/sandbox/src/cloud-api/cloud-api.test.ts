import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
let app: Server;
let callbackUrl: string;
/** What the app was told, and how it answers next. */
let heard: { body: string; signature: string }[] = [];
let answers: number[] = [];
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, smtpPort: 0 });
  app = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://app');
    if (request.method === 'GET') {
      const isOurs = url.searchParams.get('hub.verify_token') === 'verify';
      return response.writeHead(isOurs ? 200 : 403).end(url.searchParams.get('hub.challenge'));
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const signature = String(request.headers['x-hub-signature-256']);
      heard.push({ body: Buffer.concat(chunks).toString(), signature });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  callbackUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  await sandbox.close();
  app.close();
});
beforeEach(() => {
  heard = [];
  answers = [];
});

interface Answer {
  number: string;
  phoneNumberId: string;
  accessToken: string;
  qr: string;
  messages: [{ id: string; from: string }];
  error?: { code: number };
}

const call = async (path: string, body?: unknown, token?: string) => {
  const response = await fetch(`${sandbox.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
};
const register = async (more: object = {}) => {
  count += 1;
  const number = `1555010${String(count).padStart(4, '0')}`;
  const given = { number, appSecret: 'secret', verifyToken: 'verify', callbackUrl, ...more };
  return (await call('/sandbox/api/cloud/numbers', given)).body;
};
const write = (to: string, body: object = { text: 'hi' }) =>
  call('/sandbox/api/phones/12025550101/messages', { to, ...body });
const text = (to: string, more: object = {}) => ({
  messaging_product: 'whatsapp',
  to,
  type: 'text',
  text: { body: 'hello' },
  ...more,
});
const values = () => heard.map(({ body }) => JSON.parse(body).entry[0].changes[0].value);

describe('the Cloud API’s face', () => {
  it('registers a number whose callback echoes the challenge, and no other', async () => {
    expect(await register()).toMatchObject({ messagesPerSecond: 80 });
    expect(await register({ verifyToken: 'other' })).toMatchObject({ code: 'INVALID' });
  });

  it('posts what customers write, signed, again until it is taken, in order', async () => {
    const number = await register();
    answers = [500, 503];
    await write(number.number, { text: 'one' });
    await write(number.number, { text: 'two' });
    await expect.poll(() => heard.length, { timeout: 15_000 }).toBe(4);
    expect(values().map((value) => value.messages[0].text.body)).toEqual(['one', 'one', 'one', 'two']);
    expect(values()[0].contacts[0]).toMatchObject({ wa_id: '12025550101', profile: { name: 'Ana Prado' } });
    const [first] = heard;
    const hmac = createHmac('sha256', 'secret')
      .update(first?.body ?? '')
      .digest('hex');
    expect(first?.signature).toBe(`sha256=${hmac}`);
  });

  it('sends to who wrote within a day, and says how far it came with the callback data', async () => {
    const { number, phoneNumberId, accessToken } = await register();
    const path = `/v25.0/${phoneNumberId}/messages`;
    expect(await call(path, text('12025550101'), accessToken)).toMatchObject({
      body: { error: { code: 131047 } },
    });
    await write(number);
    const sent = await call(path, text('12025550101', { biz_opaque_callback_data: 'row' }), accessToken);
    expect(sent.body.messages[0].id).toMatch(/^wamid\./);
    await call('/sandbox/api/phones/12025550101/read', { with: number });
    const statuses = () => values().flatMap((value) => value.statuses ?? []);
    await expect.poll(() => statuses().length, { timeout: 15_000 }).toBe(3);
    expect(statuses().map((one) => one.status)).toEqual(['sent', 'delivered', 'read']);
    expect(new Set(statuses().map((one) => one.biz_opaque_callback_data))).toEqual(new Set(['row']));
  });

  it('holds to Meta’s limits of buttons, pairs and seconds, and refuses a wrong token', async () => {
    const { number, phoneNumberId, accessToken } = await register({ messagesPerSecond: 3 });
    const path = `/v25.0/${phoneNumberId}/messages`;
    await write(number);
    const buttons = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'reply',
        reply: { id: `${index}`, title: `n${index}` },
      }));
    const asking = (count: number) =>
      text('12025550101', {
        type: 'interactive',
        interactive: { type: 'button', body: { text: '?' }, action: { buttons: buttons(count) } },
      });
    expect(await call(path, asking(4), accessToken)).toMatchObject({ body: { error: { code: 100 } } });
    expect(await call(path, asking(3), accessToken)).toMatchObject({ status: 200 });
    const more = await Promise.all([1, 2, 3, 4].map(() => call(path, text('12025550101'), accessToken)));
    expect(more.map(({ body }) => body.error?.code)).toContain(130429);
    expect(await call(path, text('12025550101'), 'wrong')).toMatchObject({ status: 401 });
  });

  it('is for numbers that are not linked', async () => {
    const { number } = await register();
    const { qr } = (await call('/sandbox/driver/links', { session: 's1' })).body;
    expect(await call(`/sandbox/api/phones/${number}/scan`, { qr })).toMatchObject({
      body: { code: 'ALREADY_LINKED' },
    });
    await call('/sandbox/api/phones/15550200001/scan', { qr });
    expect(await register({ number: '15550200001' })).toMatchObject({ code: 'ALREADY_LINKED' });
  });

  it('fails on demand, so many times', async () => {
    const { number, phoneNumberId, accessToken } = await register();
    await write(number);
    const send = () => call(`/v25.0/${phoneNumberId}/messages`, text('12025550101'), accessToken);
    await call(`/sandbox/api/cloud/numbers/${phoneNumberId}/errors`, { error: 'expired_token', times: 1 });
    expect(await send()).toMatchObject({ status: 401, body: { error: { code: 190 } } });
    await call(`/sandbox/api/cloud/numbers/${phoneNumberId}/errors`, { error: 'lost_answer' });
    await expect(send()).rejects.toThrow();
    expect(await send()).toMatchObject({ status: 200 });
    const seen = (await call(`/sandbox/api/phones/12025550101/messages?with=${number}`)).body.messages;
    expect(seen.filter((message) => message.from === number)).toHaveLength(2);
  });
});
