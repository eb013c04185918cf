import type { Mail } from '@novi/core/mail/sealed-mail';
import { platformAlerts } from '@novi/db/schema/platform';
import { withAuth } from '@novi/db/with-auth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookForWorkers } from '../src/alerts/look-for-workers.ts';
import { openTestApp, signUp, type TestApp } from './test-app.ts';

let app: TestApp;
let admin: string;
beforeAll(async () => {
  app = await openTestApp();
  admin = (await signUp(app)).email;
  await app.asAdmin('insert into platform_admins (user_id) select id from users where email = $1', [admin]);
  await app.asAdmin('delete from mail_outbox');
});
afterAll(() => app.close());

const sent: Mail[] = [];
let passedMs = 0;
/** As the api looks: with no worker there to send what it writes. */
async function look(): Promise<string[]> {
  sent.length = 0;
  const { edge } = app.services;
  const later = { ...edge, now: () => new Date(Date.now() + passedMs) };
  await lookForWorkers(later, async (mail) => void sent.push(mail));
  return sent.map(({ to, subject }) => `${to} ${subject}`);
}
const alerts = () => withAuth(app.services.edge.database, (tx) => tx.select().from(platformAlerts));
const says = 'No worker lives that answers customers and sends mail';

it('tells platform admins once that no worker lives, by its own hand, and once that it is over', async () => {
  expect(await look()).toEqual([`${admin} Novi: ${says}`]);
  expect(await look()).toEqual([]);
  expect(await alerts()).toMatchObject([{ kind: 'no_jobs_worker', count: 2, resolvedAt: null }]);

  await app.asAdmin(`insert into app.session_workers (owner, capacity, held, seen_at, roles)
    values ('w1', 0, 0, clock_timestamp(), array['jobs'])`);
  passedMs = 3 * 60_000;
  expect(await look(), 'what is to be sent now is the worker’s').toEqual([]);
  expect(await alerts()).toMatchObject([{ resolvedAt: expect.any(Date) }]);
  await app.asAdmin(`update app.session_workers set seen_at = clock_timestamp() - interval '61 s'`);
  expect((await look()).toSorted(), 'and what no worker sent goes out with the next').toEqual([
    `${admin} Novi: ${says}`,
    `${admin} Novi: solved: ${says}`,
  ]);
});
