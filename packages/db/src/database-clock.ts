import type { Database } from './open-database.ts';

export type DatabaseClock = {
  /** The database's time, as far as it is known here. */
  now(): Date;
  close(): void;
};

const everyMs = 30_000;
const againMs = 1_000;
/** The first look is waited for so long: a process also starts while its database is away. */
const firstWithinMs = 2_000;
/** What a round trip cannot tell from a clock that is right, and no shop would notice. */
const negligibleMs = 250;

/**
 * One clock for all processes. Machines' own may be minutes apart, and what one writes (when a timer is due, since when a
 * line is down) another compares. So what this machine is off by is looked up at the start and every half minute; while
 * the database does not answer, the last answer counts.
 * @param machine this machine's clock
 */
export async function openDatabaseClock(
  database: Pick<Database, 'signalSql'>,
  machine: () => Date = () => new Date(),
): Promise<DatabaseClock> {
  let offMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = async () => {
    const sentAt = machine().getTime();
    const [row] = await database.signalSql<{ ms: number }[]>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
    const tookMs = machine().getTime() - sentAt;
    const foundMs = row ? row.ms - (sentAt + tookMs / 2) : offMs;
    if (Math.abs(foundMs - offMs) > Math.max(negligibleMs, tookMs)) offMs = foundMs;
  };
  const keepLooking = async (): Promise<void> => {
    const isKnown = await look().then(
      () => true,
      () => false,
    );
    if (isClosed) return;
    timer = setTimeout(() => void keepLooking(), isKnown ? everyMs : againMs);
    timer.unref();
  };
  const patience = Promise.withResolvers<void>();
  const first = setTimeout(patience.resolve, firstWithinMs);
  await Promise.race([keepLooking(), patience.promise]);
  clearTimeout(first);
  return {
    now: () => new Date(machine().getTime() + offMs),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
