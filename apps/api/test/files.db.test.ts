import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { recordMessage } from '@novi/core/intake/record-message';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openTestApp, signUp, type TestApp } from './test-app.ts';

const maxBytes = 10_485_760;
const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([20, 0, 10, 0, 0, 0, 0]), Buffer.alloc(20)]);
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
let test: TestApp;
let ana: Browser;
let bruno: Browser;
let tenantOfAna: string;
let tenantOfBruno: string;

const tenantOf = async (browser: Browser) =>
  (await browser.query<{ tenant: { id: string } }>('auth.me')).tenant.id;

beforeAll(async () => {
  test = await openTestApp();
  [ana, bruno] = [await signUp(test), await signUp(test)];
  [tenantOfAna, tenantOfBruno] = [await tenantOf(ana), await tenantOf(bruno)];
});
afterAll(() => test.close());

const upload = (browser: Browser | null, payload: Buffer, headers: Record<string, string> = {}) =>
  test.app.inject({
    method: 'POST',
    url: '/files',
    headers: {
      'content-type': 'application/octet-stream',
      'sec-fetch-site': 'same-origin',
      ...(browser?.cookie ? { cookie: browser.cookie } : {}),
      ...headers,
    },
    payload,
  });
const linkTo = (tenantId: string, fileId: string) =>
  test.services.fileLinks.sign({ tenantId, fileId }, test.services.edge.now());
const open = (url: string, headers: Record<string, string> = {}) =>
  test.app.inject({ method: 'GET', url, headers });

describe('an upload', () => {
  it('is refused to who is not logged in, and to another site', async () => {
    expect((await upload(null, gif)).statusCode).toBe(401);
    expect((await upload(ana, gif, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await upload(ana, gif, { 'content-type': 'multipart/form-data' })).statusCode).toBe(415);
  });

  it('is as large as this installation takes, which its dashboard is told', async () => {
    const small = await openTestApp({ MAX_FILE_SIZE: '50000' });
    const cara = await signUp(small);
    expect(await cara.query('auth.me')).toMatchObject({ maxFileBytes: 50_000 });
    const send = (bytes: number) =>
      small.app.inject({
        method: 'POST',
        url: '/files',
        headers: {
          'content-type': 'application/octet-stream',
          'sec-fetch-site': 'same-origin',
          cookie: cara.cookie,
        },
        payload: Buffer.concat([gif, Buffer.alloc(bytes - gif.length)]),
      });
    expect([(await send(50_001)).statusCode, (await send(50_000)).statusCode]).toEqual([413, 200]);
    await small.close();
  });

  it.each([
    ['more than 10 MB', Buffer.alloc(maxBytes + 1), 413, 'TOO_LARGE'],
    ['10 MB that are nothing', Buffer.alloc(maxBytes), 400, 'INVALID_INPUT'],
    ['a page that calls itself a picture', Buffer.from('<!doctype html><script>'), 400, 'INVALID_INPUT'],
    ['nothing', Buffer.alloc(0), 400, 'INVALID_INPUT'],
  ])('of %s is refused in words', async (_name, bytes, status, code) => {
    const answer = await upload(ana, bytes, { 'x-file-name': 'proof.png' });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ success: false, error: { code } });
  });

  it('goes out with a reply, and is opened by the link in the thread', async () => {
    const conversationId = await runInTenant(
      test.services.edge,
      { tenantId: tenantOfAna, actor: { kind: 'job', name: 'test' } },
      async (ctx) => {
        const [session] = await ctx.tx.select().from(waSessions);
        const heard = await recordMessage(ctx, {
          sessionId: session?.id ?? '',
          waMessageId: 'wa-1',
          chat: { kind: 'phone', value: '34600111222' },
          fromMe: false,
          kind: 'text',
          text: 'a picture?',
          at: ctx.now,
        });
        return heard.conversationId;
      },
    );
    const { fileId } = (
      await upload(ana, gif, { 'x-file-name': encodeURIComponent('Menü “new”.gif') })
    ).json();
    await ana.mutate('chats.reply', { conversationId, text: '', fileId, idempotencyKey: 'one' });
    const { messages } = await ana.query<{
      messages: { kind: string; media: { url: string; name: string } }[];
    }>('chats.thread', { conversationId });
    const sent = messages.at(-1);
    expect(sent).toMatchObject({ kind: 'image', media: { status: 'stored', name: 'Menü “new”.gif' } });
    const answer = await open(sent?.media.url ?? '');
    expect(answer.rawPayload.equals(gif)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/gif',
      'content-disposition': "inline; filename*=UTF-8''Men%C3%BC%20%E2%80%9Cnew%E2%80%9D.gif",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(
      Number(/^private, max-age=(\d+)$/.exec(String(answer.headers['cache-control']))?.[1]),
    ).toBeLessThan(601);
  });

  it('without a file needs words', async () => {
    const empty = { conversationId: tenantOfAna, text: ' ', idempotencyKey: 'two' };
    await expect(ana.mutate('chats.reply', empty)).rejects.toMatchObject({
      data: { domainCode: 'INVALID_INPUT' },
    });
  });
});

describe('a link to a file', () => {
  it('saves what is no picture, in parts where a player asks for them', async () => {
    const { fileId } = (await upload(ana, pdf)).json();
    const answer = await open(linkTo(tenantOfAna, fileId), { range: 'bytes=1-3' });
    expect(answer.statusCode).toBe(206);
    expect(answer.body).toBe('PDF');
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('of one tenant never opens a file of another', async () => {
    const { fileId } = (await upload(ana, gif)).json();
    const own = linkTo(tenantOfAna, fileId);
    expect((await open(own)).statusCode).toBe(200);
    expect((await open(linkTo(tenantOfBruno, fileId))).statusCode).toBe(404);
    expect((await open(own.replace(tenantOfAna, tenantOfBruno))).statusCode).toBe(404);
    expect((await open(own.split('?')[0] ?? '', { cookie: ana.cookie ?? '' })).statusCode).toBe(404);
    await expect(
      bruno.mutate('chats.reply', { conversationId: tenantOfBruno, text: '', fileId, idempotencyKey: 'x' }),
    ).rejects.toMatchObject({ data: { domainCode: 'NOT_FOUND' } });
  });

  it('ends', async () => {
    const { fileId } = (await upload(ana, gif)).json();
    const { fileLinks, edge } = test.services;
    const before = new Date(edge.now().getTime() - 11 * 60_000);
    expect((await open(fileLinks.sign({ tenantId: tenantOfAna, fileId }, before))).statusCode).toBe(404);
  });
});
