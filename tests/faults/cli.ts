import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { guards } from './guards/guards.ts';
import { runGuards } from './guards/run-guards.ts';
import { batchSize } from './histories/run-batch.ts';
import { runSeeds } from './histories/run-seeds.ts';
import { Report } from './report/report.ts';
import { cells, nameOf, sampleCells } from './sweep/cells.ts';
import { runSweep } from './sweep/run-sweep.ts';
import { startInProcess } from './workers/in-process-worker.ts';
import { startProcess } from './workers/process-worker.ts';
import { type Backend, openTemplate } from './world/world.ts';

const { values: given } = parseArgs({
  options: {
    backend: { type: 'string', default: 'postgres' },
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    processes: { type: 'string', default: '60' },
    worlds: { type: 'string', default: String(availableParallelism()) },
    guards: { type: 'boolean', default: false },
    // Parts of the names of crash points or guards.
    only: { type: 'string', default: '' },
    sweep: { type: 'boolean', default: false },
    histories: { type: 'boolean', default: false },
    // As `npm test` runs it: a third of the crash points, in one process, and no real ones.
    sample: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const backend = given.backend as Backend;
if (backend !== 'postgres' && backend !== 'redis') throw new Error('--backend is postgres or redis');
const redisProgram = backend === 'redis' ? (process.env.TEST_REDIS_SERVER ?? null) : null;
if (backend === 'redis' && redisProgram === null) {
  throw new Error(
    `there is no Redis to test with: ${process.env.TEST_REDIS_MISSING ?? 'run it as npm run faults'}`,
  );
}

// A worker that was thrown away in this process may still wait for an answer that now never comes. What nobody waits for
// ends no worker in production either, where it is logged; here it is told, and the invariants say whether it mattered.
process.on('unhandledRejection', (error) => {
  const code = (error as { code?: unknown } | null)?.code;
  const isLineGone = typeof code === 'string' && /^(ECONN|EPIPE|CONNECTION_)/.test(code);
  if (!isLineGone) process.stderr.write(`  nobody waited for this: ${(error as Error).stack ?? error}\n`);
});

const isPart = given.guards || given.sweep || given.histories || given.seed !== undefined;
const names = given.only.split(',');
const wants = (part: 'guards' | 'sweep' | 'histories') => !isPart || given[part];
const report = new Report(backend, given.json);
const template = await openTemplate();
const plan = { backend, redisProgram, template: template.name };
const worlds = Number(given.worlds);

if (given.seed !== undefined) {
  const first = Math.floor(Number(given.seed) / batchSize) * batchSize;
  const only = { ...plan, start: startInProcess, canCrashPostgres: false, worlds: 1 };
  await runSeeds({
    ...only,
    first,
    count: batchSize,
    onBatch: (batch) => report.batch('one process', batch),
  });
}
if (wants('sweep')) {
  report.sweep(
    await runSweep({
      ...plan,
      start: given.sample ? startInProcess : startProcess,
      // A server for tests has 200 connections, and each world takes 45 of them.
      worlds: given.sample ? 3 : worlds * 2,
      only: (given.sample ? sampleCells : cells).filter((cell) =>
        names.some((part) => nameOf(cell).includes(part)),
      ),
      onCell: (cell) => report.cell(cell),
    }),
  );
}
if (wants('histories')) {
  const inProcess = { ...plan, start: startInProcess, canCrashPostgres: false, worlds };
  const first = Number(given.from);
  await runSeeds({
    ...inProcess,
    first,
    count: Number(given.seeds),
    onBatch: (batch) => report.batch('one process', batch),
  });
  const seconds = given.sample ? 0 : Number(given.processes);
  const untilMs = performance.now() + seconds * 1_000;
  const processes = { ...plan, start: startProcess, canCrashPostgres: true, worlds: 1 };
  // Seeds of their own: what these meet, the others have not.
  for (let seed = 1_000_000 + first; performance.now() < untilMs; seed += batchSize) {
    await runSeeds({
      ...processes,
      first: seed,
      count: batchSize,
      onBatch: (batch) => report.batch('real processes', batch),
    });
  }
}
if (wants('guards')) {
  const chosen = guards.filter(({ name }) => names.some((part) => name.includes(part)));
  report.guards(await runGuards({ ...plan, worlds }, chosen));
}
await template.close();
// What was thrown away in memory may still try to reach what is no more.
process.exit(report.end() ? 0 : 1);
