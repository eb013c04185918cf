import { type GraphErrorName, graphErrors } from './graph-error.ts';

/**
 * What is to go wrong at a number. `lost_answer`: the message is taken and the answer never comes; `lost_request`: neither
 * happens; `failed_status`: it is taken, and a status says later that it failed.
 */
export type Trouble = GraphErrorName | 'lost_answer' | 'lost_request' | 'failed_status';

export type Troubles = {
  /** `times` null: until set again. */
  set(phoneNumberId: string, trouble: Trouble | null, times: number | null): void;
  /** What happens to this call; `only` leaves the others for a call that they fit. */
  take(phoneNumberId: string, only?: readonly Trouble[]): Trouble | undefined;
};

export function createTroubles(): Troubles {
  const wanted = new Map<string, { trouble: Trouble; times: number | null }>();
  return {
    set(phoneNumberId, trouble, times) {
      if (trouble) wanted.set(phoneNumberId, { trouble, times });
      else wanted.delete(phoneNumberId);
    },
    take(phoneNumberId, only) {
      const next = wanted.get(phoneNumberId);
      if (!next || (only && !only.includes(next.trouble))) return undefined;
      if (next.times !== null) {
        next.times -= 1;
        if (next.times <= 0) wanted.delete(phoneNumberId);
      }
      return next.trouble;
    },
  };
}

/** Throws where the trouble is an answer of Graph's. */
export function throwTrouble(trouble: Trouble | undefined): void {
  if (trouble && trouble in graphErrors) throw graphErrors[trouble as GraphErrorName]();
}
