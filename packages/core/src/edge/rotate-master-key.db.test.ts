import { randomBytes } from 'node:crypto';
import { mailOutbox } from '@novi/db/schema/mail';
import { withAuth } from '@novi/db/with-auth';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMail, sealMail } from '../mail/sealed-mail.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { openMasterKey } from '../vault/master-key.ts';
import { openEdge } from './edge.ts';
import { rotateMasterKey } from './rotate-master-key.ts';
import { runInTenant } from './run-in-tenant.ts';

const oldKey = Buffer.alloc(32, 7).toString('base64');
const newKey = randomBytes(32).toString('base64');
const mail = { to: 'ana@novi.test', subject: 'Hello', text: 'a link' };
let world: TestWorld;
let shops: TestShop[];

beforeAll(async () => {
  world = await openTestWorld();
  shops = await Promise.all([openTestShop(world), openTestShop(world)]);
  await withAuth(world.edge.database, (tx) =>
    tx
      .insert(mailOutbox)
      .values({ id: world.edge.random.id(), contentSealed: sealMail(world.edge.masterKey, mail) }),
  );
});
afterAll(() => world.close());

/** A process that starts now, with these keys and nothing in its memory. */
const processWith = (masterKeyBase64: string, otherMasterKeysBase64: string[] = []) =>
  openEdge({ ...world.edge, masterKeyBase64, otherMasterKeysBase64 });
const openSealed = (edge: ReturnType<typeof processWith>, shop: TestShop, sealed: Buffer) =>
  runInTenant(edge, { tenantId: shop.tenantId, actor: shop.owner }, async (ctx) =>
    ctx.vault.open('note', sealed, ctx.vault.keyVersion),
  );
const rotate = () =>
  rotateMasterKey(openMasterKey(newKey, [oldKey]), {
    databaseUrl: world.test.databaseUrl,
    rolePassword: world.test.rolePassword,
  });

it('wraps every secret anew, so that only the new key opens it and what it sealed is still read', async () => {
  const [shop] = shops as [TestShop];
  const sealed = await shop.run(shop.owner, async (ctx) => ctx.vault.seal('note', 'ring twice'));
  expect(await openSealed(processWith(newKey, [oldKey]), shop, sealed)).toBe('ring twice');

  expect(await rotate()).toEqual({ tenantKeys: 2, mails: 1 });

  expect(await openSealed(processWith(newKey), shop, sealed)).toBe('ring twice');
  await expect(openSealed(processWith(oldKey), shop, sealed)).rejects.toThrow();
  // Who runs on has the data keys already, and hears of it only at its next start.
  expect(await openSealed(world.edge, shop, sealed)).toBe('ring twice');
  const [due] = await withRelay(world.edge.database, (tx) =>
    tx.execute<{ content_sealed: Buffer }>(sql`select content_sealed from app.claim_mail(20)`),
  );
  expect(openMail(openMasterKey(newKey), due?.content_sealed as Buffer)).toEqual(mail);
});

it('may run again, and refuses what none of its keys opens without harming it', async () => {
  await rotate();
  const stranger = openMasterKey(randomBytes(32).toString('base64'));
  const database = { databaseUrl: world.test.databaseUrl, rolePassword: world.test.rolePassword };
  await expect(rotateMasterKey(stranger, database)).rejects.toThrow();
  const [shop] = shops as [TestShop];
  const sealed = await shop.run(shop.owner, async (ctx) => ctx.vault.seal('note', 'still here'));
  expect(await openSealed(processWith(newKey), shop, sealed)).toBe('still here');
});
