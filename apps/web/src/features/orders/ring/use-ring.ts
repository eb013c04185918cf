import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OrderCard } from '../../../app/data/app-router.ts';
import { waitingSince } from '../board-columns.ts';
import { acknowledge, useAcknowledged } from './acknowledged.ts';
import { ringOnce, startRinging, tryToSound } from './ring-sound.ts';

/** After a minute nobody has come: louder. */
const LOUDER_AFTER_MS = 60_000;

export interface Ring {
  /** New orders that nobody here has acknowledged. */
  ringing: readonly OrderCard[];
  /** The browser forbids sound until someone presses something. */
  isBlocked: boolean;
  test: () => Promise<void>;
  acknowledgeAll: () => void;
}

/** Rings while a new order is unacknowledged. The first press anywhere on the page gives sound its permission. */
export function useRing(orders: readonly OrderCard[]): Ring {
  const acknowledged = useAcknowledged();
  const [isBlocked, setBlocked] = useState(false);
  const ringing = useMemo(
    () => orders.filter((order) => order.status === 'placed' && !acknowledged.includes(order.id)),
    [orders, acknowledged],
  );
  const oldestMs =
    ringing.length > 0 ? Math.min(...ringing.map((order) => waitingSince(order).getTime())) : null;

  useEffect(() => {
    const check = () => void tryToSound().then((canSound) => setBlocked(!canSound));
    check();
    window.addEventListener('pointerdown', check);
    window.addEventListener('keydown', check);
    return () => {
      window.removeEventListener('pointerdown', check);
      window.removeEventListener('keydown', check);
    };
  }, []);

  useEffect(() => {
    if (oldestMs === null || isBlocked) return;
    return startRinging(() => Date.now() - oldestMs > LOUDER_AFTER_MS);
  }, [oldestMs, isBlocked]);

  const test = useCallback(async () => {
    setBlocked(!(await tryToSound()));
    ringOnce(false);
  }, []);
  return { ringing, isBlocked, test, acknowledgeAll: () => acknowledge(ringing.map((order) => order.id)) };
}
