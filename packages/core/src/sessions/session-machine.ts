import type { waSessions } from '@novi/db/schema/wa-sessions';
import type { TransitionTable } from '../machines/machine.ts';

export type SessionState = (typeof waSessions.$inferSelect)['actualState'];

/**
 * A WhatsApp session as its row tells it; what moves it, and when, is the supervisor's table in the worker. The merchant wants (`desired_state`), the worker that holds the lease
 * reports (`actual_state`). Example: off > starting > awaiting_scan > syncing > ready > reconnecting > ready.
 * banned and conflict are left only by a person: reconnecting by itself would make them worse.
 */
export const sessionMachine: TransitionTable<SessionState> = {
  off: ['starting'],
  starting: [
    'awaiting_scan',
    'syncing',
    'ready',
    'reconnecting',
    'failed',
    'off',
    'unlinked',
    'banned',
    'conflict',
  ],
  awaiting_scan: [
    'awaiting_scan',
    'syncing',
    'ready',
    'reconnecting',
    'failed',
    'off',
    'starting',
    'unlinked',
    'banned',
    'conflict',
  ],
  syncing: [
    'awaiting_scan',
    'ready',
    'reconnecting',
    'failed',
    'off',
    'unlinked',
    'banned',
    'conflict',
    'starting',
  ],
  ready: ['degraded', 'reconnecting', 'conflict', 'unlinked', 'banned', 'failed', 'off', 'starting'],
  degraded: ['ready', 'reconnecting', 'conflict', 'unlinked', 'banned', 'failed', 'off', 'starting'],
  reconnecting: [
    'ready',
    'syncing',
    'conflict',
    'unlinked',
    'banned',
    'failed',
    'off',
    'starting',
    'awaiting_scan',
  ],
  conflict: ['starting', 'off', 'unlinked'],
  unlinked: ['starting', 'off'],
  banned: ['starting', 'off'],
  failed: ['starting', 'off', 'unlinked'],
};
