import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from './test-app.ts';

let test: TestApp;
let secure: TestApp;
const build = mkdtempSync(path.join(tmpdir(), 'novi-web-'));

beforeAll(async () => {
  mkdirSync(path.join(build, 'assets'));
  writeFileSync(
    path.join(build, 'index.html'),
    '<!doctype html><script>let a = 1;</script><div id="root"></div>',
  );
  writeFileSync(path.join(build, 'assets/app-abc123.js'), 'export {};');
  writeFileSync(path.join(build, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  test = await openTestApp({ WEB_CLIENT_DIR: build });
  secure = await openTestApp({
    PUBLIC_URL: 'https://novi.example',
    METRICS_TOKEN: 'a token of some length',
    WEB_CLIENT_DIR: path.join(build, 'not-there'),
  });
});
afterAll(async () => {
  await test.close();
  await secure.close();
  rmSync(build, { recursive: true });
});

const logout = (app: TestApp, headers: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url: '/trpc/auth.logout',
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('requests from other sites', () => {
  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', host: 'localhost:3000' },
    { origin: 'null' },
  ])('are refused: %o', async (headers) => {
    const response = await logout(test, headers as unknown as Record<string, string>);
    expect(response.statusCode).toBe(403);
    expect(response.json().error.json.data).toMatchObject({ code: 'FORBIDDEN', domainCode: 'FORBIDDEN' });
    const rest = await test.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: headers as unknown as Record<string, string>,
    });
    expect(rest.statusCode).toBe(403);
    expect(rest.json()).toMatchObject({ success: false, error: { code: 'FORBIDDEN' } });
  });

  it.each([
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost:3000' },
    {},
    { 'sec-fetch-site': 'cross-site', authorization: 'Bearer abc' },
  ])('are told from our own: %o', async (headers) => {
    expect((await logout(test, headers as unknown as Record<string, string>)).statusCode).toBe(200);
  });

  it('cannot be sent as a form', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await test.app.inject({
        method: 'POST',
        url: '/trpc/auth.logout',
        headers: { 'content-type': type },
        payload: '{}',
      });
      expect(response.statusCode).toBe(415);
    }
  });
});

describe('headers', () => {
  it('stand on every answer, errors included', async () => {
    for (const url of ['/', '/livez', '/nothing.png', '/trpc/nothing', '/api/nothing']) {
      const { headers } = await test.app.inject(url);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe-inline');
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  it("allow a page's own inline script by its hash", async () => {
    const { headers } = await test.app.inject('/');
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
  });

  it('ask for https, and cookies for the host alone, where people come by https', async () => {
    const response = await secure.app.inject({
      method: 'POST',
      url: '/trpc/auth.register',
      headers: { 'content-type': 'application/json' },
      payload: { json: { shopName: 'S', name: 'A', email: 'a@example.com', password: 'correct horse' } },
    });
    expect(response.headers['strict-transport-security']).toContain('max-age=');
    expect(response.headers['set-cookie']).toMatch(/^__Host-novi_session=\w+; /);
    expect(response.headers['set-cookie']).toMatch(/HttpOnly.*Path=\/.*SameSite=Lax.*Secure/);
    expect(response.headers['set-cookie']).not.toContain('Domain');
  });
});

describe('the dashboard', () => {
  it('keeps hashed files for a year, and asks for the page each time', async () => {
    const asset = await test.app.inject('/assets/app-abc123.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await test.app.inject('/icon.svg')).headers['cache-control']).toBe('no-cache');
    const page = await test.app.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.body).toContain('id="root"');
  });

  it('answers every address of its own with the page, and no others', async () => {
    const asPage = (url: string) => test.app.inject({ url, headers: { accept: 'text/html,*/*' } });
    expect((await asPage('/orders/42')).body).toContain('id="root"');
    for (const url of ['/assets/gone.js', '/robots.txt', '/api/nothing', '/.env', '/../package.json']) {
      const response = await asPage(url);
      expect(response.statusCode, url).toBe(404);
      expect(response.json().success, url).toBe(false);
    }
    expect((await test.app.inject('/orders/42')).statusCode).toBe(404);
  });

  it('says so where it was not built', async () => {
    const response = await secure.app.inject({ url: '/', headers: { accept: 'text/html' } });
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      503,
      'text/plain; charset=utf-8',
    ]);
  });
});

describe('operation', () => {
  it('is live and ready, and no longer ready once it drains', async () => {
    expect((await secure.app.inject('/livez')).statusCode).toBe(200);
    expect((await secure.app.inject('/readyz')).json()).toEqual({ status: 'ok', signals: 'postgres' });
    secure.drain.abort();
    expect((await secure.app.inject('/readyz')).statusCode).toBe(503);
  });

  it('counts requests by the route as declared, for who may know', async () => {
    await test.app.inject('/livez?secret=1');
    const metrics = await test.app.inject('/metrics');
    expect(metrics.body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/livez",status="2xx"\} \d/,
    );
    expect(metrics.body).not.toContain('secret');
    expect((await test.app.inject({ url: '/metrics', remoteAddress: '10.1.2.3' })).statusCode).toBe(404);
    const proxied = { 'x-forwarded-for': '10.1.2.3' };
    expect((await test.app.inject({ url: '/metrics', headers: proxied })).statusCode).toBe(404);
    const asked = (authorization: string) =>
      secure.app.inject({ url: '/metrics', headers: { authorization } });
    expect((await asked('Bearer a token of some length')).statusCode).toBe(200);
    expect((await asked('Bearer another of that length')).statusCode).toBe(404);
  });
});

it.each([
  ['/api/businesses/%ff%zz', 400, 'INVALID_INPUT'],
  [`/api/businesses/${'x'.repeat(2000)}`, 414, 'TOO_LARGE'],
])('refuses an address that no route can be found for: %s', async (url, status, code) => {
  const response = await test.app.inject(url);
  expect(response.statusCode).toBe(status);
  expect(response.json()).toEqual({ success: false, error: { code, message: expect.any(String) } });
});

it('reads JSON alone', async () => {
  const headers = { 'content-type': 'text/plain' };
  const plain = await test.app.inject({ method: 'POST', url: '/api/auth/login', headers, payload: '{}' });
  expect(plain.statusCode).toBe(415);
  expect(plain.json()).toMatchObject({ success: false, error: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
});

it('caps bodies, with room for a whole menu', async () => {
  const send = (url: string, bytes: number) =>
    test.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ json: 'x'.repeat(bytes) }),
    });
  const call = await send('/trpc/auth.login', 1_100_000);
  expect(call.statusCode).toBe(413);
  expect(call.json().error.json.data).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', domainCode: 'TOO_LARGE' });
  expect((await send('/trpc/catalog.replace', 1_100_000)).statusCode).not.toBe(413);
  expect((await send('/trpc/catalog.replace', 2_200_000)).statusCode).toBe(413);
  const rest = await send('/api/auth/login', 1_100_000);
  expect(rest.statusCode).toBe(413);
  expect(rest.json()).toEqual({
    success: false,
    error: { code: 'TOO_LARGE', message: 'The body is too large.' },
  });
});

it('stops a flood of calls, and says when to come again', async () => {
  const calls = await Promise.all(
    Array.from({ length: 800 }, () => test.app.inject({ url: '/trpc/nothing', remoteAddress: '10.8.8.8' })),
  );
  const refused = calls.find(({ statusCode }) => statusCode === 429);
  expect(refused?.headers['retry-after']).toBe('1');
  expect(refused?.json().error.json.data).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    domainCode: 'RATE_LIMITED',
  });
});
