import { openMail } from '@novi/core/mail/sealed-mail';
import { authSessions, users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { withRelay } from '@novi/db/with-relay';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '../src/auth/me.ts';
import { openPasswords } from '../src/auth/passwords.ts';
import { tokenHash } from '../src/auth/token-hash.ts';
import { Browser, newAddress, openTestApp, signUp, type TestApp } from './test-app.ts';

let test: TestApp;
let hashes = 0;

beforeAll(async () => {
  const passwords = openPasswords();
  test = await openTestApp({}, () => ({
    passwords: {
      hash: (password) => {
        hashes += 1;
        return passwords.hash(password);
      },
      verify: (stored, password) => {
        hashes += 1;
        return passwords.verify(stored, password);
      },
    },
  }));
});
afterAll(() => test.close());

const tokenOf = (browser: Browser) => browser.cookie?.split('=')[1] ?? '';

/** What waits to be sent, opened; each mail is seen once. */
async function takeMails() {
  const rows = await withRelay(test.services.edge.database, (tx) =>
    tx.execute<{ content_sealed: Buffer }>(sql`select content_sealed from app.claim_mail(100)`),
  );
  return rows.map((row) => openMail(test.services.edge.masterKey, row.content_sealed));
}

async function sessionRow(token: string) {
  const [row] = await withAuth(test.services.edge.database, (tx) =>
    tx
      .select()
      .from(authSessions)
      .where(eq(authSessions.id, tokenHash(token))),
  );
  return row;
}

async function ageSession(token: string, change: Partial<Record<'expiresAt' | 'endsAt', string>>) {
  const set = Object.fromEntries(
    Object.entries(change).map(([column, span]) => [column, sql`now() + ${span}::interval`]),
  );
  await withAuth(test.services.edge.database, (tx) =>
    tx
      .update(authSessions)
      .set(set)
      .where(eq(authSessions.id, tokenHash(token))),
  );
}

const days = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 86_400_000);

describe('sign-up', () => {
  it('makes a user and a shop, logs in at once and asks to confirm the address', async () => {
    const owner = await signUp(test, { shopName: 'Pizzería Ñu', locale: 'es' });
    const me = await owner.query<Me>('auth.me');
    expect(me).toMatchObject({ user: { email: owner.email, emailVerified: false }, role: 'owner' });
    expect(me.tenant).toMatchObject({ name: 'Pizzería Ñu', currency: 'EUR', locales: ['es'] });
    expect(me.tenant?.shortCode).toMatch(/^PIZZ[A-Z2-9]{6}$/);

    const mail = (await takeMails()).find(({ to }) => to === owner.email);
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    const before = tokenOf(owner);
    expect(await owner.mutate('auth.verifyEmail', { token })).toEqual({ ok: true });
    expect(tokenOf(owner)).not.toBe(before);
    expect(await sessionRow(before)).toBeUndefined();
    expect(await owner.mutate('auth.verifyEmail', { token })).toEqual({ ok: false });
    expect((await owner.query<Me>('auth.me')).user.emailVerified).toBe(true);
  });

  it('answers a known e-mail alike, changes nothing and writes to its owner', async () => {
    const owner = await signUp(test);
    const answer = owner.last?.body;
    await takeMails();
    const stranger = await signUp(test, { email: owner.email.toUpperCase(), password: 'another password' });
    expect(stranger.last?.body).toBe(answer);
    const cookie = (from: Browser) => from.last?.headers['set-cookie']?.toString().replace(tokenOf(from), '');
    expect(cookie(stranger)).toBe(cookie(owner));
    expect(tokenOf(stranger)).toHaveLength(tokenOf(owner).length);
    expect(await stranger.query('auth.me')).toBeNull();
    expect(await takeMails()).toMatchObject([{ to: owner.email, subject: 'You already have an account' }]);
    await expect(
      new Browser(test).mutate('auth.login', { email: owner.email, password: 'another password' }),
    ).rejects.toMatchObject({ data: { code: 'UNAUTHORIZED' } });
  });

  it('names each field that is wrong', async () => {
    for (const locale of ['not a language', '__proto__'])
      await expect(signUp(test, { locale })).rejects.toMatchObject({
        data: { fields: { locale: 'This is not a language, as in es or es-MX.' } },
      });
    await expect(signUp(test, { name: 'Ana\n\nPay here: evil.example' })).rejects.toMatchObject({
      data: { fields: { name: 'One line, please.' } },
    });
    const refused = signUp(test, { email: 'nobody', password: 'short', shopName: ' ' });
    await expect(refused).rejects.toMatchObject({
      data: {
        code: 'BAD_REQUEST',
        domainCode: 'INVALID_INPUT',
        fields: {
          email: 'This is not an e-mail address.',
          password: 'At least 10 characters.',
          shopName: 'What is your shop called?',
        },
      },
    });
  });
});

describe('login', () => {
  it('gives one answer for a wrong password and an unknown e-mail, and hashes for both', async () => {
    const owner = await signUp(test);
    const before = hashes;
    const answers = [];
    for (const email of [owner.email, 'nobody@example.com']) {
      const browser = new Browser(test);
      await expect(browser.mutate('auth.login', { email, password: 'wrong' })).rejects.toThrow();
      answers.push(browser.last?.body, browser.last?.statusCode, browser.cookie);
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
    expect(hashes - before).toBe(2);
  });

  it('limits a flood before hashing', async () => {
    const owner = await signUp(test);
    const before = hashes;
    const tries = Array.from({ length: 25 }, () =>
      new Browser(test)
        .mutate('auth.login', { email: owner.email, password: 'wrong' })
        .catch((error: { data: { code: string } }) => error.data.code),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS').length).toBeGreaterThanOrEqual(14);
    expect(hashes - before).toBe(codes.filter((code) => code === 'UNAUTHORIZED').length);
    expect(hashes - before).toBeLessThanOrEqual(11);
  });

  it('refuses the demo accounts in production, like a wrong password', async () => {
    const email = 'owner@novi.example';
    await signUp(test, { email });
    await new Browser(test).mutate('auth.login', { email, password: 'correct horse battery' });
    const { settings } = test.services;
    settings.isProduction = true;
    await expect(
      new Browser(test).mutate('auth.login', { email, password: 'correct horse battery' }),
    ).rejects.toMatchObject({ message: 'E-mail or password is not right.' });
    settings.isProduction = false;
  });
});

describe('sessions', () => {
  it('are kept hashed, and their cookie is out of reach of scripts and other sites', async () => {
    const owner = await signUp(test);
    const set = owner.last?.headers['set-cookie'];
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Lax');
    const row = await sessionRow(tokenOf(owner));
    expect(row?.id).toBe(tokenHash(tokenOf(owner)));
    expect(row?.kind).toBe('browser');
    expect(days(row?.createdAt ?? new Date(0), row?.expiresAt ?? new Date(0))).toBe(7);
    expect(days(row?.createdAt ?? new Date(0), row?.endsAt ?? new Date(0))).toBe(30);
  });

  it('are new after each login, and the one before ends', async () => {
    const owner = await signUp(test);
    const planted = tokenOf(owner);
    await owner.mutate('auth.login', { email: owner.email, password: owner.password });
    expect(tokenOf(owner)).not.toBe(planted);
    expect(await sessionRow(planted)).toBeUndefined();
    await owner.mutate('auth.logout');
    expect(await owner.query('auth.me')).toBeNull();
  });

  it('slide, but never past their end', async () => {
    const owner = await signUp(test);
    const token = tokenOf(owner);
    await ageSession(token, { expiresAt: '1 day' });
    await owner.query('auth.me');
    expect(owner.last?.headers['set-cookie']).toContain(token);
    expect(days(new Date(), (await sessionRow(token))?.expiresAt ?? new Date(0))).toBe(7);

    await ageSession(token, { expiresAt: '1 day', endsAt: '2 days' });
    await owner.query('auth.me');
    expect(days(new Date(), (await sessionRow(token))?.expiresAt ?? new Date(0))).toBe(2);
  });

  it('end when they have expired', async () => {
    const owner = await signUp(test);
    await ageSession(tokenOf(owner), { expiresAt: '-1 second' });
    expect(await owner.query('auth.me')).toBeNull();
    expect(await sessionRow(tokenOf(owner))).toBeUndefined();
  });

  it('move to another shop of the same person only, under a new token with the same end', async () => {
    const owner = await signUp(test);
    const other = await signUp(test, { shopName: 'The other' });
    const [me, them] = [await owner.query<Me>('auth.me'), await other.query<Me>('auth.me')];
    const tenantId = them.tenant?.id ?? '';
    await expect(owner.mutate('auth.switchTenant', { tenantId })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    });
    const { edge } = test.services;
    await withAuth(edge.database, (tx) =>
      tx.execute(
        sql`select app.add_membership(${tenantId}::uuid, ${edge.random.id()}::uuid, ${me.user.id}::uuid, 'cashier', 'Ana')`,
      ),
    );
    const before = tokenOf(owner);
    await ageSession(before, { endsAt: '3 days' });
    await owner.mutate('auth.switchTenant', { tenantId });
    expect(await owner.query('auth.me')).toMatchObject({ role: 'cashier', tenant: { name: 'The other' } });
    expect(await sessionRow(before)).toBeUndefined();
    expect(days(new Date(), (await sessionRow(tokenOf(owner)))?.endsAt ?? new Date(0))).toBe(3);
  });
});

describe('who is switched off', () => {
  it('is out at once, in the browser and by token, and cannot log in', async () => {
    const owner = await signUp(test);
    const body = { email: owner.email, password: owner.password };
    const { token } = await restLogin(body);
    await withAuth(test.services.edge.database, (tx) =>
      tx.update(users).set({ isActive: false }).where(eq(users.email, owner.email)),
    );
    expect(await owner.query('auth.me')).toBeNull();
    expect(await restOrders(token)).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }]);
    await expect(new Browser(test).mutate('auth.login', body)).rejects.toMatchObject({
      message: 'E-mail or password is not right.',
    });
  });

  it('keeps the person of a shop that is, without the shop', async () => {
    const owner = await signUp(test);
    const { token } = await restLogin({ email: owner.email, password: owner.password });
    const { tenant } = await owner.query<Me>('auth.me');
    await test.asAdmin('update tenants set is_active = false where id = $1', [tenant?.id ?? '']);
    expect(await owner.query('auth.me')).toMatchObject({ tenant: null, role: null, memberships: [] });
    await expect(owner.query('board.list')).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } });
    expect(await restOrders(token)).toMatchObject([403, { error: { code: 'FORBIDDEN' } }]);
  });
});

async function restLogin(payload: { email: string; password: string }): Promise<{ token: string }> {
  const url = '/api/auth/login';
  return (await test.app.inject({ method: 'POST', url, remoteAddress: newAddress(), payload })).json();
}

async function restOrders(token: string): Promise<[number, unknown]> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await test.app.inject({ url: '/api/orders', headers, remoteAddress: newAddress() });
  return [response.statusCode, response.json()];
}

describe('tokens for REST', () => {
  it('hold for 24 hours, do not slide, and are no cookies', async () => {
    const owner = await signUp(test);
    const login = await test.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      remoteAddress: newAddress(),
      payload: { email: owner.email, password: owner.password },
    });
    const { token, user } = login.json();
    const me = await owner.query<Me>('auth.me');
    expect(user).toEqual({
      id: me.user.id,
      email: owner.email,
      role: 'admin',
      business_id: me.tenant?.id,
    });
    const row = await sessionRow(token);
    expect(row?.endsAt).toEqual(row?.expiresAt);
    await ageSession(token, { expiresAt: '1 hour' });
    const byToken = { authorization: `Bearer ${token}` };
    const asked = await test.app.inject({ url: '/trpc/auth.me', headers: byToken });
    expect(asked.json().result.data.json.user.email).toBe(owner.email);
    expect(Math.round(((await sessionRow(token))?.expiresAt.getTime() ?? 0) / 3_600_000)).toBe(
      Math.round(Date.now() / 3_600_000) + 1,
    );
    const asCookie = await test.app.inject({
      url: '/trpc/auth.me',
      headers: { cookie: `novi_session=${token}` },
    });
    expect(asCookie.json().result.data.json).toBeNull();
  });
});

it('logs no name, address, password or token', async () => {
  const owner = await signUp(test, { name: 'Zenobia' });
  const all = test.logged.join('');
  expect(all).toContain('"route":"/trpc/:path"');
  for (const word of ['Zenobia', '@example.com', 'correct horse', tokenOf(owner)])
    expect(all).not.toContain(word);
});
