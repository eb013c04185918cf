import type { Change } from './state.ts';

const KEPT_MESSAGES = 5000;
const KEPT_LEDGER = 20000;

/**
 * Leaves out what no longer matters, in the order it was written: all but the newest messages and ledger
 * entries, confirmed session events, and settings that were set again. Numbers stay as they were.
 */
export function compact(changes: Change[]): Change[] {
  const oldestKey = nthNewest(
    changes.flatMap((c) => (c.t === 'message' ? [c.message.key] : [])),
    KEPT_MESSAGES,
  );
  const oldestEntry = nthNewest(
    changes.flatMap((c) => (c.t === 'ledger' ? [c.entry.seq] : [])),
    KEPT_LEDGER,
  );
  const confirmed = new Map<string, number>();
  for (const c of changes)
    if (c.t === 'confirmed') confirmed.set(c.session, Math.max(c.cursor, confirmed.get(c.session) ?? 0));

  const kept = changes.filter((change) => {
    switch (change.t) {
      case 'message':
        return change.message.key >= oldestKey;
      case 'left':
      case 'arrived':
      case 'ack':
      case 'edited':
      case 'revoked':
      case 'reaction':
      case 'read-in-group':
        return change.key >= oldestKey;
      case 'ledger':
        return change.entry.seq >= oldestEntry;
      case 'event':
        if ('key' in change.event && change.event.key < oldestKey) return false;
        return change.event.cursor > (confirmed.get(change.session) ?? 0);
      default:
        return true;
    }
  });
  return keepLast(kept);
}

function nthNewest(ascending: number[], n: number): number {
  return ascending.length <= n ? 0 : (ascending.sort((a, b) => a - b)[ascending.length - n] ?? 0);
}

/** Of changes that replace each other, the last. */
function keepLast(changes: Change[]): Change[] {
  const seen = new Set<string>();
  const lastFirst = changes.reverse().filter((change) => {
    const slot = slotOf(change);
    if (slot === undefined) return true;
    if (seen.has(slot)) return false;
    seen.add(slot);
    return true;
  });
  return lastFirst.reverse();
}

function slotOf(change: Change): string | undefined {
  if (change.t === 'confirmed') return `confirmed ${change.session}`;
  if (change.t === 'ack') return `ack ${change.key}`;
  if (change.t === 'faults') return 'faults';
  if (change.t === 'phone' || change.t === 'phone-removed') return `phone ${change.phone}`;
  if (change.t === 'cloud-number') return `cloud ${change.number.phoneNumberId}`;
  if (change.t === 'cloud-number-removed') return `cloud ${change.phoneNumberId}`;
  return undefined;
}
