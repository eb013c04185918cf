import { setTimeout as sleep } from 'node:timers/promises';
import { grantDatabase } from '@novi/db/roles/prepare-database';
import postgres, { type Sql } from 'postgres';
import { openRecorder } from '../floor/recorder.ts';
import { type Script, toScript } from '../floor/script.ts';
import { openPhones } from '../phones/network.ts';
import { type Sandbox, startProduct } from '../stack/product.ts';
import { openShop, type Shop } from '../stack/shop.ts';
import { converse, nextPhone } from './conversation.ts';

const warmUps = 12;
/** Acks come last; after so long without a statement of the tenant the conversation is over. */
const quietMs = 600;
/** A number that stands nowhere else, so that it is found again in what was recorded. */
const lastOrderNumber = 73_451_288;

export interface Recording {
  shop: Shop;
  script: Script;
}

/**
 * Opens a shop and records one conversation of its worker with PostgreSQL. Nothing of the product runs afterwards, and
 * the database can be cloned.
 */
export async function recordConversation(databaseUrl: string, sandbox: Sandbox): Promise<Recording> {
  const recorder = await openRecorder(databaseUrl);
  const product = await startProduct({ databaseUrl, workerDatabaseUrl: recorder.databaseUrl, sandbox });
  const phones = await openPhones(sandbox.url);
  const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const shop = await openShop(product.apiUrl, sandbox.url);
    // Caches are filled and statements prepared, as in a worker that has run for a while.
    for (let i = 0; i < warmUps; i += 1) await converse(phones, nextPhone(), shop.number);
    await untilQuiet(admin);
    const [counter] = await admin<{ tenant_id: string }[]>`
      update order_counters set last_number = ${lastOrderNumber} returning tenant_id`;
    if (!counter) throw new Error('the first conversations left no order');

    const phone = nextPhone();
    const sinceMs = Date.now();
    recorder.start();
    await converse(phones, phone, shop.number);
    await untilQuiet(admin);
    const options = { tenantId: counter.tenant_id, sinceMs, phone, orderNumber: lastOrderNumber + 1 };
    return { shop, script: toScript(recorder.stop(), options) };
  } finally {
    phones.stop();
    await admin.end();
    await product.stop();
    recorder.close();
  }
}

async function untilQuiet(admin: Sql): Promise<void> {
  let last = -1;
  for (;;) {
    const [now] = await admin<{ seq: number }[]>`select sum(last_seq)::int as seq from event_counters`;
    if (now?.seq === last) return;
    last = now?.seq ?? 0;
    await sleep(quietMs);
  }
}

/** A copy of a database nobody is connected to. Returns its URL. */
export async function cloneDatabase(databaseUrl: string): Promise<string> {
  const source = new URL(databaseUrl);
  const name = `${source.pathname.slice(1)}_floor`;
  const clone = new URL(databaseUrl);
  clone.pathname = `/${name}`;
  const anywhere = new URL(databaseUrl);
  anywhere.pathname = '/postgres';
  const admin = postgres(anywhere.href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${source.pathname.slice(1)} strategy file_copy`);
  await admin.end();
  const inside = postgres(clone.href, { max: 1, onnotice: () => {} });
  await grantDatabase(inside);
  await inside.end();
  return clone.href;
}
