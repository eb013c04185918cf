import type { Session } from '../data/app-router.ts';
import type { PlainKey } from '../messages/translate.ts';

/** How a session's state looks and reads, in the rail and on its own page. */
export const sessionLooks: Record<
  Session['state'],
  { tone: 'ready' | 'work' | 'late' | 'neutral'; word: PlainKey; says: PlainKey }
> = {
  off: { tone: 'neutral', word: 'session.off', says: 'session.offSays' },
  starting: { tone: 'work', word: 'session.starting', says: 'session.startingSays' },
  awaiting_scan: { tone: 'work', word: 'session.awaitingScan', says: 'session.awaitingScanSays' },
  syncing: { tone: 'work', word: 'session.syncing', says: 'session.syncingSays' },
  ready: { tone: 'ready', word: 'session.ready', says: 'session.readySays' },
  degraded: { tone: 'late', word: 'session.degraded', says: 'session.degradedSays' },
  reconnecting: { tone: 'work', word: 'session.reconnecting', says: 'session.reconnectingSays' },
  conflict: { tone: 'late', word: 'session.conflict', says: 'session.conflictSays' },
  unlinked: { tone: 'neutral', word: 'session.unlinked', says: 'session.unlinkedSays' },
  banned: { tone: 'late', word: 'session.banned', says: 'session.bannedSays' },
  failed: { tone: 'late', word: 'session.failed', says: 'session.failedSays' },
};
