import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';

export type MissingDrivers = Outputs['session']['missingDrivers'];

/** Workers come and go without an event of the shop, and with them what can be linked. */
const LOOK_AGAIN_MS = 30_000;

/** What cannot be linked now, and why. Until the answer has come nothing counts as missing. */
export function useMissingDrivers(): MissingDrivers {
  const options = trpc.session.missingDrivers.queryOptions(undefined, { refetchInterval: LOOK_AGAIN_MS });
  return useQuery(options).data ?? {};
}
