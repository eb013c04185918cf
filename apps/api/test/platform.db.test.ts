import { platformAccess } from '@novi/db/schema/platform';
import { withPlatform } from '@novi/db/with-platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, signUp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

it('shows the alerts to who runs the installation, open ones first, and writes the look down', async () => {
  const admin = await signUp(test);
  const { user } = await admin.query<{ user: { id: string } }>('auth.me');
  await test.asAdmin('insert into platform_admins (user_id) values ($1)', [user.id]);
  await test.asAdmin(
    `insert into platform_alerts (id, kind, subject, first_seen_at, last_seen_at, resolved_at)
      values (gen_random_uuid(), 'backlog', 'mail', now(), now(), now()),
        (gen_random_uuid(), 'session_banned', 'shop', now(), now() - interval '1 hour', null)`,
  );
  expect(await admin.query('platform.alerts')).toMatchObject([
    { kind: 'session_banned', resolvedAt: null, runbook: 'docs/operations/alerts.md#session-banned' },
    { kind: 'backlog', resolvedAt: expect.any(Date) },
  ]);
  const looks = await withPlatform(test.services.edge.database, { adminId: user.id, reason: 'test' }, (tx) =>
    tx.select().from(platformAccess),
  );
  expect(looks).toContainEqual(
    expect.objectContaining({ adminId: user.id, reason: 'looks at the alerts', tenantId: null }),
  );
});

it('shows nothing to the owner of a shop, nor to nobody', async () => {
  const owner = await signUp(test);
  await expect(owner.query('platform.alerts')).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } });
  await owner.mutate('auth.logout');
  await expect(owner.query('platform.alerts')).rejects.toMatchObject({ data: { code: 'UNAUTHORIZED' } });
});
