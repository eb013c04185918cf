import type { Session } from '../../app/data/app-router.ts';
import type { MissingDrivers } from './use-missing-drivers.ts';

type Driver = Session['driver'];

export interface WaysToLink {
  /** Other kinds of line that are offered beside the shop's own. */
  others: Exclude<Driver, 'cloud-api'>[];
  /** Why the shop's own kind cannot be linked now, or a real number, where that would be the other; null where it can. */
  problem: string | null;
  /** The shop's own kind cannot be linked now. */
  isOwnMissing: boolean;
}

/** What can be linked now: nobody is sent on a way on which no worker would meet them. */
export function waysToLink(driver: Driver, missing: MissingDrivers, hasPhonesPage: boolean): WaysToLink {
  const others = (['web-js', 'sandbox'] as const).filter(
    (other) => other !== driver && (other !== 'sandbox' || hasPhonesPage),
  );
  return {
    others: others.filter((other) => missing[other] === undefined),
    problem: missing[driver] ?? missing['web-js'] ?? null,
    isOwnMissing: missing[driver] !== undefined,
  };
}
