import { randomUUID } from 'node:crypto';
import { openEdge } from '@novi/core/edge/edge';
import { sendDueMail } from '@novi/core/edge/send-due-mail';
import { warmLanguages } from '@novi/core/edge/warm-languages';
import { openSharedCache } from '@novi/db/cache';
import { openDatabaseClock } from '@novi/db/database-clock';
import { openDatabase } from '@novi/db/open-database';
import { openRedis } from '@novi/db/redis/open-redis';
import { openSignals } from '@novi/db/signals';
import type { Signal } from '@novi/db/signals/signal';
import { openMailer } from '@novi/integrations/mail/send-mail';
import { openLocalStorage } from '@novi/integrations/storage/local-storage';
import { platformWatch } from './alerts/platform-watch.ts';
import { tellOwners } from './alerts/tell-owners.ts';
import { CatalogFollower } from './catalog/catalog-follower.ts';
import { type Env, uploadPath } from './env.ts';
import { startHealthServer } from './health/health-server.ts';
import { openMetrics } from './health/metrics.ts';
import { FileSweep } from './inbox/file-sweep.ts';
import { MediaFetcher } from './inbox/media-fetcher.ts';
import { openJobs } from './jobs/open-jobs.ts';
import type { TenantTurn } from './jobs/process-tenant.ts';
import { WakeTenants } from './jobs/wake-tenants.ts';
import { conversationsQueue, wakeUpLater } from './jobs/wake-ups.ts';
import { conversationWorker } from './jobs/workers.ts';
import { OutboxRelay } from './outbox/outbox-relay.ts';
import { SessionCommands } from './sessions/commands.ts';
import { SessionPool } from './sessions/session-pool.ts';
import { defaultTimes } from './sessions/supervisor/times.ts';
import { followSignal, SignalBuffer, type SignalHandlers } from './signals.ts';
import type { Log, RunStep } from './steps.ts';
import { reviewManualModes } from './sweeper/review-manual-modes.ts';
import { Sweeper } from './sweeper/sweeper.ts';
import { defaultTimings, type Timings } from './timings.ts';
import { openDrivers } from './whatsapp/open-drivers.ts';

export interface WorkerOptions {
  env: Env;
  log: Log;
  /** Wrapped around every named effect, outside the metrics; a fault test stops the process here. */
  aroundStep?: RunStep;
  timings?: Timings;
  /** The clock of this machine, which may be wrong; a fault test gives one that is. */
  now?: () => Date;
}

export interface RunningWorker {
  healthPort: number;
  /** Claims nothing more, finishes what it began, gives its leases back and closes. */
  drain(): Promise<void>;
}

/** Builds a worker from its parts and starts it. The only place where drivers, queues and rows meet. */
export async function startWorker({
  env,
  log,
  aroundStep,
  timings = defaultTimings,
  now,
}: WorkerOptions): Promise<RunningWorker> {
  const database = openDatabase({
    databaseUrl: env.DATABASE_URL,
    rolePassword: env.NOVI_ROLE_PASSWORD,
    silentMs: timings.databaseSilentMs,
  });
  const clock = await openDatabaseClock(database, now);
  const redis = env.REDIS_URL
    ? openRedis(env.REDIS_URL, (error) => log.warn({ err: error }, 'Redis is out of reach'))
    : undefined;
  const signals = openSignals(database, redis);
  const jobs = openJobs(env, timings.jobLockMs, log);
  let draining = false;
  const holds = (role: 'sessions' | 'jobs') => env.WORKER_ROLES.includes(role);

  const storage = openLocalStorage(uploadPath(env));
  const edge = openEdge({
    database,
    sharedMenus: redis && openSharedCache(redis, 'menu', env.CACHE_TTL_SECONDS),
    masterKeyBase64: env.MASTER_KEY,
    otherMasterKeysBase64: env.MASTER_KEY_OTHERS,
    publicUrl: env.PUBLIC_URL,
    log,
    files: storage,
    now: clock.now,
    async signal(sent) {
      for (const signal of sent) if (!(await followSignal(handlers, signal))) others.add(signal);
    },
  });
  const others = new SignalBuffer(15, (sent) =>
    signals.notify(sent).catch((error: unknown) => log.warn({ err: error }, 'signals were lost')),
  );
  const metrics = openMetrics(() => pool.size);
  const step: RunStep = (name, effect) =>
    aroundStep ? aroundStep(name, () => metrics.timed(name, effect)) : metrics.timed(name, effect);
  const drivers = holds('sessions') ? await openDrivers(env, edge) : null;
  const owner = `${env.WORKER_ID}/${randomUUID()}`;
  const pool = new SessionPool({
    edge,
    step,
    owner,
    capacity: holds('sessions') ? env.WORKER_CAPACITY : 0,
    roles: env.WORKER_ROLES,
    drivers: drivers?.byName ?? {},
    linkCodeTtlMs: env.WHATSAPP_QR_TIMEOUT,
    leaseTimes: timings.leases,
    rules: {
      // A code is followed by the next when it is over; long after that, none comes.
      times: { ...defaultTimes, scanMs: 2 * env.WHATSAPP_QR_TIMEOUT + 30_000, ...timings.sessions },
      maxLinkCodes: 10,
      maxAttempts: 8,
      memoryBytes: env.WHATSAPP_SESSION_MEMORY_MB * 1_000_000,
    },
  });

  const commands = new SessionCommands({
    edge,
    jobs,
    workerId: env.WORKER_ID,
    isHolder: holds('sessions'),
    look: () => pool.poke(),
  });
  const conversations = jobs.queue(conversationsQueue);
  const relay = new OutboxRelay(edge, step, pool, 32);
  const media = new MediaFetcher({
    edge,
    step,
    owner,
    maxBytes: env.MAX_FILE_SIZE,
    clientOf: (sessionId) => pool.runnerOf(sessionId)?.client,
  });
  const fileSweep = new FileSweep(edge, storage);
  const turn: TenantTurn | null = holds('jobs')
    ? { edge, step, later: (due, delayMs) => wakeUpLater(conversations, due, delayMs) }
    : null;
  const tenants = new WakeTenants({ queue: conversations, step, log, turn });
  const mailer = env.SMTP_URL ? openMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }) : null;
  const catalogs = new CatalogFollower(edge, env.WHATSAPP_CLOUD_URL);
  const sendMail = async () => {
    if (mailer) await sendDueMail(edge, (mail) => mailer.send(mail));
  };

  const handlers: SignalHandlers = {
    conversation: ({ tenantId }) => tenants.wake(tenantId),
    async outbox({ tenantId, id }) {
      if (pool.runnersOf(tenantId).length === 0) return false;
      await step('wake_outbox', async () => relay.wake(tenantId, id));
      return true;
    },
    session({ tenantId, id }) {
      pool.poke();
      if (pool.runnerOf(id) || !holds('jobs')) return;
      commands
        .send({ tenantId, sessionId: id })
        .catch((error: unknown) =>
          log.warn({ err: error }, 'a command was lost; its worker reads the wish from the row'),
        );
    },
    mail: holds('jobs')
      ? () => void sendMail().catch((error: unknown) => log.warn({ err: error }, 'mail is late'))
      : null,
  };
  const sweeper = new Sweeper({
    edge,
    step,
    everyMs: timings.sweepEveryMs,
    // A dead worker's job is another's after one and a half locks at most.
    stuckAfterMs: 4 * timings.jobLockMs,
    files: { fetch: () => media.poke(), sweep: () => fileSweep.poke() },
    light: holds('jobs')
      ? {
          wakeTenant: (tenantId) => tenants.wakeIfIdle(tenantId),
          answerAlone: (tenantId) => tenants.answerAlone(tenantId),
          reviewManualModes: () => reviewManualModes(edge, timings.manual),
          tellOwners: () => tellOwners(edge, timings.alertAfterMs),
          watchPlatform: platformWatch(edge, timings.watchEveryMs),
          sendMail,
          followCatalogs: () => catalogs.begin(),
        }
      : null,
    wakeOutbox: holds('sessions')
      ? async (due) => {
          if (pool.runnerOf(due.sessionId)) relay.wakeIfIdle(due.tenantId, due.conversationId);
        }
      : null,
  });

  const health = await startHealthServer({
    port: env.WORKER_PORT,
    home: jobs.home,
    async whyNotReady() {
      if (draining) return 'draining';
      await conversations.getWaitingCount();
      return null;
    },
    metrics: () => metrics.registry.metrics(),
  });
  const ears = await signals.listen((signal: Signal) => {
    followSignal(handlers, signal).catch((error: unknown) =>
      log.warn({ err: error }, 'a signal could not be followed'),
    );
  });
  const worker = turn ? conversationWorker(jobs, conversations, turn) : null;
  await worker?.waitUntilReady();
  pool.start();
  sweeper.start();
  if (holds('jobs')) void warmLanguages();

  return {
    healthPort: health.port,
    async drain() {
      if (draining) return;
      draining = true;
      await ears.close();
      await sweeper.stop();
      await catalogs.drain();
      await worker?.close();
      await tenants.drain();
      await relay.drain();
      await media.drain();
      await fileSweep.drain();
      await pool.drain();
      await commands.close();
      drivers?.close();
      await others.flush();
      await conversations.close();
      health.close();
      await redis?.close();
      clock.close();
      await database.close();
    },
  };
}
