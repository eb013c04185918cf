import { check } from '../invariants/check.ts';
import type { Intent, Poison, Violation } from '../invariants/evidence.ts';
import { phoneOn } from '../support/phone.ts';
import { gatherCrew, type StartWorker } from '../workers/crew.ts';
import type { CrashPoint, FaultyWorker, WorkerChoices } from '../workers/faulty-worker.ts';
import { poisonTrigger } from '../world/poison.ts';
import { readShop } from '../world/read-rows.ts';
import { untilQuiet } from '../world/until-quiet.ts';
import { openWitness, type Witness } from '../world/witness.ts';
import { openWorld, type World } from '../world/world.ts';
import { cells, nameOf } from './cells.ts';
import { letClaimsAge, poisonerOf, provoke, type Stage } from './provoke.ts';

export interface SweepPlan {
  redisProgram: string | null;
  template: string;
  start: StartWorker;
  /** worlds side by side, each with two workers */
  worlds: number;
  only?: readonly CrashPoint[];
  /** What is done to each world before anybody writes. */
  prepare?: (world: World) => Promise<void>;
  choices?: Partial<WorkerChoices>;
  onCell?: (result: CellResult) => void;
  /** How long a cell may take, ms. */
  patienceMs?: number;
}

export interface CellResult {
  cell: string;
  /** What went wrong; empty when the point was met, the customer has their order and every invariant holds. */
  problems: string[];
}

export interface SweepResult {
  cells: CellResult[];
  violations: Violation[];
  tookMs: number;
}

const defaultPatienceMs = 90_000;

/** Fails every named effect, before and after, in each way, each between a customer's summary and their confirmation. */
export async function runSweep(plan: SweepPlan): Promise<SweepResult> {
  const startedAt = performance.now();
  const { patienceMs = defaultPatienceMs, choices = {} } = plan;
  const queue = [...(plan.only ?? cells)];
  const results: CellResult[] = [];
  const violations: Violation[] = [];
  const playWorld = async () => {
    const world = await openWorld(plan.template, plan.redisProgram);
    const witness = openWitness(world.sandbox.url);
    const crew = gatherCrew(plan.start, world.place, 2, () => choices);
    try {
      await world.test.test.asAdmin(poisonTrigger);
      const shop = await world.openShop();
      await crew.fill();
      await world.link(shop);
      await plan.prepare?.(world);
      const intents: Intent[] = [];
      const poison: Poison[] = [];
      for (let point = queue.shift(); point; point = queue.shift()) {
        const phone = `447700901${String(intents.length).padStart(3, '0')}`;
        intents.push({ phone, shop: shop.number, totalMinor: 1_200, isCancelled: false });
        if (point.step === 'give_up') poison.push({ phone: poisonerOf(phone), shop: shop.number });
        const stage: Stage = {
          world,
          shop,
          crew,
          phone,
          say: (text) => phoneOn(world.sandbox.url, phone).send(shop.number, text),
          meet: () => Promise.resolve(),
        };
        const problems = await playCell(stage, witness, point, AbortSignal.timeout(patienceMs)).then(
          () => [],
          (error: unknown) => [error instanceof Error ? error.message : String(error)],
        );
        const result = { cell: nameOf(point), problems };
        results.push(result);
        plan.onCell?.(result);
      }
      await untilQuiet([shop], witness, AbortSignal.timeout(patienceMs));
      await witness.catchUp();
      const evidence = {
        ledger: witness.ledger,
        overlaps: await witness.overlaps(),
        canaries: [shop],
        shops: [await readShop(shop)],
        intents,
        poison,
        payments: [],
        unanswered: [],
      };
      violations.push(...check(evidence));
    } finally {
      await witness.close();
      await crew.stop();
      await world.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(plan.worlds, queue.length) }, playWorld));
  return { cells: results, violations, tookMs: performance.now() - startedAt };
}

async function playCell(
  stage: Stage,
  witness: Witness,
  point: CrashPoint,
  limit: AbortSignal,
): Promise<void> {
  const { crew, world, phone } = stage;
  const reads = (pattern: RegExp, from: number) =>
    witness
      .sees(
        from,
        (entry) => entry.kind === 'received' && entry.phone === phone && pattern.test(entry.message.text),
        limit,
      )
      .catch(() => {
        throw new Error(`${phone} never read ${pattern}`);
      });
  await crew.fill();
  await stage.say('one large margherita for pickup please');
  await reads(/reply \*yes\*/i, 0);

  let failed: FaultyWorker | undefined;
  stage.meet = async (wanted) => {
    failed = await meetFirst(crew, wanted, limit);
  };
  const hasSaidYes = await provoke(stage, point);
  if (point.mode === 'exit') await crew.fill();
  // The one who threw is alive and still holds what it claimed: the claim must run out.
  if (point.mode === 'error') await letClaimsAge(world);
  const from = witness.ledger.length;
  if (!hasSaidYes) await stage.say('yes');
  const confirmed = reads(/your order is confirmed/i, 0);
  // Frozen until somebody else has done its work, or for longer than any lease or lock lasts.
  if (point.mode === 'hang') {
    await Promise.race([confirmed, new Promise((resolve) => setTimeout(resolve, 20_000))]);
    failed?.resume();
  }
  await confirmed;
  // Another exchange behind it: a second confirmation would have come before this answer.
  await stage.say('where is my order?');
  await reads(/your order #\w+ is confirmed/i, from);
}

/** Arms every worker, and all but the first who meets the point are disarmed again. */
async function meetFirst(crew: Crew, point: CrashPoint, limit: AbortSignal): Promise<FaultyWorker> {
  const workers = crew.all();
  const met = Promise.withResolvers<FaultyWorker>();
  for (const worker of workers) worker.onFired(() => met.resolve(worker));
  await Promise.all(workers.map((worker) => worker.arm(point).catch(() => {})));
  const tooLate = () => met.reject(new Error(`no worker came to ${nameOf(point)}`));
  limit.addEventListener('abort', tooLate, { once: true });
  try {
    const first = await met.promise;
    await Promise.all(workers.filter((worker) => worker !== first).map(disarm));
    return first;
  } finally {
    limit.removeEventListener('abort', tooLate);
  }
}

/** One that met the point as well, before it was told not to, may be frozen there. */
async function disarm(worker: FaultyWorker): Promise<void> {
  const nudge = setInterval(() => worker.resume(), 100);
  await worker.disarm().finally(() => clearInterval(nudge));
}

type Crew = Stage['crew'];
