import { setTimeout as sleep } from 'node:timers/promises';
import type { Crew } from '../workers/crew.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './schedule.ts';

/** What faults are done to. */
export interface Scene {
  world: World;
  crew: Crew;
}

/** Does one fault and, where it lasts, ends it again. */
export async function strike({ world, crew }: Scene, fault: Fault): Promise<void> {
  switch (fault.kind) {
    case 'kill worker':
      await crew.at(fault.worker)?.kill();
      await sleep(fault.forMs);
      return crew.fill();
    case 'freeze worker': {
      const frozen = crew.at(fault.worker);
      frozen?.stall();
      await sleep(fault.forMs);
      return frozen?.resume();
    }
    case 'crash point': {
      const worker = crew.at(fault.worker);
      const met = new Promise<void>((resolve) => worker?.onFired(() => resolve()));
      await worker?.arm(fault.point).catch(() => {});
      await Promise.race([met, sleep(fault.forMs)]);
      if (fault.point.mode === 'hang') await sleep(fault.forMs);
      worker?.resume();
      return crew.fill();
    }
    case 'cut line': {
      const worker = crew.at(fault.worker);
      worker?.cut(fault.line, fault.how);
      await sleep(fault.forMs);
      return worker?.mend();
    }
    case 'kill postgres backends':
      // A server that is recovering from a crash has ended them all.
      return world.test.test
        .asAdmin(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename = '${fault.role}'`,
        )
        .catch(() => {});
    case 'flush redis':
      return world.redis?.flush().catch(() => {});
    case 'restart redis empty':
      await world.redis?.kill();
      await sleep(fault.forMs);
      return world.redis?.start();
    case 'crash postgres':
      return crashPostgres(world);
  }
}

/** One backend killed outright: the server ends all others, recovers from its log and opens again. */
async function crashPostgres({ test }: World): Promise<void> {
  const [row] = await test.test.database.signalSql`select pg_backend_pid() as pid`.catch(() => []);
  if (row) process.kill(Number(row.pid), 'SIGKILL');
}

/** Nothing is wrong any more; who died has been replaced. */
export async function heal({ world, crew }: Scene): Promise<void> {
  for (const worker of crew.all()) {
    worker.mend();
    await worker.disarm();
  }
  await world.redis?.start();
  await crew.fill();
}
