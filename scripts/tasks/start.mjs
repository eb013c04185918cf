import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appEnvironment } from '../bootstrap/environment.mjs';
import { claimData, openDatabase } from '../bootstrap/instance.mjs';
import { migrateUp } from '../bootstrap/migrations.mjs';
import { DATA, ENTRY, LOGS } from '../bootstrap/paths.mjs';
import { portFrom, preferPort, requireFree } from '../bootstrap/ports.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { step } from '../bootstrap/progress.mjs';
import { STAGE, stopping } from '../bootstrap/shutdown.mjs';
import { buildWeb } from '../bootstrap/web-build.mjs';
import { seed } from './seed.mjs';

const DEMO = path.join(DATA, 'demo.json');
const SMTP_PORT = 3125;
const POLL_MS = 50;
const WORKER_READY = /"msg":"[^"]*\bready\b/;

async function choosePorts() {
  const web = await requireFree(portFrom('PORT', 3000), 'PORT', 'the dashboard');
  const sandbox = await requireFree(portFrom('SANDBOX_PORT', 3100), 'SANDBOX_PORT', 'the sandbox');
  // Nobody types this one in: unless it was asked for, any will do.
  const smtp = process.env.SANDBOX_SMTP_PORT
    ? await requireFree(portFrom('SANDBOX_SMTP_PORT'), 'SANDBOX_SMTP_PORT', "the sandbox's mail server")
    : await preferPort(SMTP_PORT);
  return { web, sandbox, smtp };
}

async function untilAnswers(url) {
  for (;;) {
    stopping.signal.throwIfAborted();
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(POLL_MS);
  }
}

/**
 * What leads a browser of the worker to the sandbox's stand-in for WhatsApp Web instead of to WhatsApp. Arguments of the
 * caller's own are left alone: with them numbers are real ones.
 */
async function browserArguments(sandbox, env) {
  if (env.WHATSAPP_BROWSER_ARGS) return {};
  await untilAnswers(`${sandbox}/livez`);
  const answer = await fetch(`${sandbox}/sandbox/api/whatsapp-web`);
  if (!answer.ok) return {};
  const { chromiumArgs } = await answer.json();
  return { WHATSAPP_BROWSER_ARGS: chromiumArgs.map((arg) => `"${arg}"`).join(' ') };
}

async function prepareDatabase() {
  const database = await step('Starting PostgreSQL', openDatabase);
  await step('Migrating the database', () => migrateUp(database.url, database.secrets));
  return database;
}

function printWelcome(ports) {
  const demo = existsSync(DEMO) ? JSON.parse(readFileSync(DEMO, 'utf8')) : undefined;
  const sandbox = `http://localhost:${ports.sandbox}`;
  console.log(`\nNovi is ready: http://localhost:${ports.web}`);
  if (demo) {
    console.log(`  Demo login   ${demo.email} / ${demo.password}   (${demo.shop})`);
    console.log(`  Phones       ${sandbox}/   write to ${demo.number} as a customer`);
  } else {
    console.log(`  Phones       ${sandbox}/`);
  }
  console.log(`  Mail         ${sandbox}/mail`);
  console.log(`  Logs         ${path.relative(process.cwd(), LOGS) || LOGS}\n`);
}

export default async function start() {
  const instance = await claimData();
  const ports = await choosePorts();
  // Whatever fails first, at any time from here on, ends the run and says why.
  const { promise: failed, reject: fail } = Promise.withResolvers();
  failed.catch(() => {});
  const watch = (promise) => {
    promise.catch(fail);
    return promise;
  };
  const orFail = (promise) => Promise.race([promise, failed]);

  const webBuilt = watch(buildWeb());
  const database = await orFail(prepareDatabase());
  watch(database.failed);
  instance.publish({ databaseUrl: database.url, ports });
  const env = appEnvironment({ databaseUrl: database.url, secrets: database.secrets, ports });
  const open = (name, entry, more = {}) => {
    const logFile = path.join(LOGS, `${name}.log`);
    const running = launch(name, process.execPath, [entry], { env, logFile, ...more });
    instance.remember(running);
    watch(running.failed);
    return running;
  };
  const startAll = async () => {
    open('sandbox', ENTRY.sandbox, { stage: STAGE.outside });
    const seeded = watch(seed('pizzeria', env, { ifEmpty: true }));
    const browser = await browserArguments(`http://127.0.0.1:${ports.sandbox}`, env);
    const worker = open('wa-worker', ENTRY.worker, {
      env: { ...env, ...browser },
      isReady: (line) => WORKER_READY.test(line),
    });
    await webBuilt;
    open('api', ENTRY.api);
    const answers = [`http://127.0.0.1:${ports.web}/readyz`, `http://127.0.0.1:${ports.sandbox}/livez`];
    await Promise.all([seeded, worker.ready, ...answers.map(untilAnswers)]);
  };
  await step('Starting api, worker and sandbox, with a demo shop in an empty database', () =>
    orFail(startAll()),
  );
  printWelcome(ports);
  await failed;
}
