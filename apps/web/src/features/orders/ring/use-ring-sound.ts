import { useEffect, useState } from 'react';
import type { OrderCard } from '../../../app/data/app-router.ts';
import { waitingSince } from '../board-columns.ts';
import { startRinging, tryToSound } from './ring-sound.ts';

/** After a minute nobody has come: louder. */
const LOUDER_AFTER_MS = 60_000;

/**
 * Rings as long as there are `ringing` orders. Returns whether the browser forbids sound; the first press anywhere on
 * the page gives it its permission.
 */
export function useRingSound(ringing: readonly OrderCard[]): boolean {
  const [isBlocked, setBlocked] = useState(false);
  const oldestMs =
    ringing.length > 0 ? Math.min(...ringing.map((order) => waitingSince(order).getTime())) : null;

  useEffect(() => {
    const check = () => void tryToSound().then((canSound) => setBlocked(!canSound));
    check();
    // Not pointerdown: the red bar would vanish, and move the page, between the press and its release.
    window.addEventListener('click', check);
    window.addEventListener('keydown', check);
    return () => {
      window.removeEventListener('click', check);
      window.removeEventListener('keydown', check);
    };
  }, []);

  useEffect(() => {
    if (oldestMs === null || isBlocked) return;
    return startRinging(() => Date.now() - oldestMs > LOUDER_AFTER_MS);
  }, [oldestMs, isBlocked]);

  return isBlocked;
}
