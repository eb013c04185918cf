import { setTimeout as sleep } from 'node:timers/promises';
import type { StepName } from '@novi/wa-worker/steps';
import { check } from '../invariants/check.ts';
import type { Evidence, Violation } from '../invariants/evidence.ts';
import { gatherCrew, type StartWorker } from '../workers/crew.ts';
import { setNetwork } from '../world/network-faults.ts';
import { poisonTrigger } from '../world/poison.ts';
import { SeededRandom } from '../world/random.ts';
import { readShop } from '../world/read-rows.ts';
import { untilQuiet } from '../world/until-quiet.ts';
import { openWitness } from '../world/witness.ts';
import { type Backend, openWorld, type Shop, type World } from '../world/world.ts';
import { drawHistory, type History, intentsOf, playHistory } from './history.ts';
import { drawSchedule, type Schedule } from './schedule.ts';
import { heal, strike } from './strike.ts';

/** How many histories share a world and what happens to its machines. `--seed 137` plays 120 to 139. */
export const batchSize = 20;

export interface BatchPlan {
  /** The seed of the batch's machines, and of its first history; the others follow. */
  firstSeed: number;
  count: number;
  backend: Backend;
  /** a redis-server or valkey-server, for the backend `redis` */
  redisProgram: string | null;
  template: string;
  start: StartWorker;
  /** The server is this run's own and may be crashed. */
  canCrashPostgres: boolean;
  /** Instead of what the seed draws. */
  schedule?: Schedule;
  /** What is done to the world before anybody writes. */
  prepare?: (world: World) => Promise<void>;
}

export interface BatchResult {
  histories: { seed: number; violations: Violation[] }[];
  faults: string[];
  /** customers' messages and the shops' together */
  messages: number;
  orders: number;
  /** how often each effect began */
  counts: Partial<Record<StepName, number>>;
  tookMs: number;
}

/** How long everything may take to end once the last fault is over. The slowest single retry within it is 30 s. */
const patienceMs = 120_000;

/** Shops and customers at their usual business while a schedule of faults is played, and what is left of it. */
export async function runBatch(plan: BatchPlan): Promise<BatchResult> {
  const startedAt = performance.now();
  const { firstSeed, count, backend } = plan;
  // Apart from the histories' own draws, or the first of a batch would resemble its machines.
  const random = new SeededRandom(firstSeed ^ 0x5f3759df);
  const schedule = plan.schedule ?? drawSchedule(random, backend, plan.canCrashPostgres);
  const world = await openWorld(plan.template, plan.redisProgram);
  const witness = openWitness(world.sandbox.url);
  const crew = gatherCrew(plan.start, world.place, schedule.workers, (index) => ({
    clockOffMs: index === schedule.workers - 1 ? schedule.clockOffMs : 0,
  }));
  const patience = new AbortController();
  try {
    await world.test.test.asAdmin(poisonTrigger);
    await plan.prepare?.(world);
    const shops: Shop[] = [];
    for (let index = 0; index < count; index += 1) shops.push(await world.openShop());
    await crew.fill();
    await Promise.all(shops.map((shop) => world.link(shop)));
    await setNetwork(world.sandbox.url, { dropRepeatedIds: schedule.dropRepeatedIds });

    const histories = shops.map((shop, index) => drawHistory(firstSeed + index, shop));
    const played = histories.map((history) =>
      playHistory(history, world.sandbox.url, witness, patience.signal),
    );
    const scene = { world, crew };
    await Promise.all(
      schedule.faults.map(async (fault) => {
        await sleep(fault.atMs);
        await strike(scene, fault);
      }),
    );
    await heal(scene);
    const end = setTimeout(() => patience.abort(), patienceMs);
    const unanswered = await Promise.all(played);
    await untilQuiet(shops, witness, patience.signal);
    clearTimeout(end);

    const evidence = await gather(shops, histories, unanswered, witness);
    return {
      histories: histories.map(({ seed }, index) => ({
        seed,
        violations: check(evidence[index] as Evidence),
      })),
      faults: [...schedule.faults.map(nameOf), ...histories.flatMap(namesOf)],
      messages: evidence.reduce((sum, { shops: [shop] }) => sum + (shop?.messages.length ?? 0), 0),
      orders: evidence.reduce((sum, { intents }) => sum + intents.length, 0),
      counts: await crew.counts(),
      tookMs: performance.now() - startedAt,
    };
  } finally {
    patience.abort();
    await witness.close();
    await crew.stop();
    await world.close();
  }
}

async function gather(
  shops: Shop[],
  histories: History[],
  unanswered: string[][],
  witness: ReturnType<typeof openWitness>,
): Promise<Evidence[]> {
  await witness.catchUp();
  const overlaps = await witness.overlaps();
  return Promise.all(
    histories.map(async (history, index) => ({
      ledger: witness.ledger,
      overlaps: overlaps.filter(({ session }) => session.startsWith(history.shop.tenantId)),
      canaries: shops,
      shops: [await readShop(history.shop)],
      intents: intentsOf(history),
      poison: history.poison,
      payments: [],
      unanswered: unanswered[index] ?? [],
    })),
  );
}

const nameOf = (fault: Schedule['faults'][number]) =>
  fault.kind === 'crash point' ? `crash point (${fault.point.mode})` : fault.kind;

function namesOf({ offline, poison, weather }: History): string[] {
  const kinds = weather.flatMap(({ delayMs, duplicate, reorder }) => [
    ...(delayMs ? ['slow phone'] : []),
    ...(duplicate ? ['duplicated messages'] : []),
    ...(reorder ? ['reordered messages'] : []),
  ]);
  return [...kinds, ...offline.map(() => 'phone offline'), ...poison.map(() => 'poison message')];
}
