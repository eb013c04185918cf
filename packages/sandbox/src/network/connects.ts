import { randomUUID } from 'node:crypto';
import type { NetworkCore } from './core.ts';
import { Problem } from './problem.ts';

/** One stretch of one driver holding a session. Times are ISO on the sandbox's clock. */
export type Connect = {
  epoch: string;
  owner?: string;
  at: string;
  lastSeenAt: string;
  endedAt?: string;
  endedBy?: 'disconnect' | 'conflict';
};

/** Two drivers that held one session at once: what a lease must make impossible. */
export type Overlap = { at: string; kind: 'open poll' | 'late call'; epoch: string; newerEpoch: string };

export type ConnectHistory = { connects: Connect[]; overlaps: Overlap[] };

export type Connects = {
  open(session: string, owner?: string): Connect;
  /** Throws CONFLICT for an epoch that a later one replaced, NOT_CONNECTED for one that is unknown or has ended. */
  check(session: string, epoch: string, call?: 'new' | 'waiting'): void;
  close(session: string, epoch: string): void;
  isOpen(session: string): boolean;
  history(): Map<string, ConnectHistory>;
  /** Counts an open poll of this epoch while it lasts; returns what ends the counting. */
  polling(epoch: string): () => void;
};

/** Who holds which session. In memory: a network that restarts has no connections. */
export function createConnects(core: NetworkCore): Connects {
  const sessions = new Map<string, ConnectHistory>();
  const polls = new Map<string, number>();

  function historyOf(session: string): ConnectHistory {
    const known = sessions.get(session) ?? { connects: [], overlaps: [] };
    sessions.set(session, known);
    return known;
  }

  function current(session: string): Connect | undefined {
    const last = sessions.get(session)?.connects.at(-1);
    return last && last.endedAt === undefined ? last : undefined;
  }

  function noteOverlap(session: string, kind: Overlap['kind'], older: Connect, newer: Connect): void {
    if (older.owner !== undefined && older.owner === newer.owner) return;
    const { overlaps } = historyOf(session);
    overlaps.push({ at: core.now(), kind, epoch: older.epoch, newerEpoch: newer.epoch });
  }

  return {
    open(session, owner) {
      const now = core.now();
      const next: Connect = {
        epoch: randomUUID(),
        ...(owner === undefined ? {} : { owner }),
        at: now,
        lastSeenAt: now,
      };
      const older = current(session);
      if (older) {
        Object.assign(older, { endedAt: now, endedBy: 'conflict' });
        if (polls.get(older.epoch)) noteOverlap(session, 'open poll', older, next);
      }
      historyOf(session).connects.push(next);
      core.signals.emit('connects', session);
      return next;
    },
    check(session, epoch, call = 'new') {
      const { connects } = historyOf(session);
      const mine = connects.find((connect) => connect.epoch === epoch);
      const newest = connects.at(-1);
      if (mine?.endedBy === 'conflict' && newest) {
        // A poll that was open at the takeover has been noted by it.
        if (call === 'new' && newest.endedAt === undefined) noteOverlap(session, 'late call', mine, newest);
        throw new Problem('CONFLICT', 'Another driver has connected this session.');
      }
      if (!mine || mine.endedAt !== undefined)
        throw new Problem('NOT_CONNECTED', 'Connect this session first.');
      mine.lastSeenAt = core.now();
    },
    close(session, epoch) {
      const mine = historyOf(session).connects.find((connect) => connect.epoch === epoch);
      if (mine && mine.endedAt === undefined) {
        Object.assign(mine, { endedAt: core.now(), endedBy: 'disconnect' });
        core.signals.emit('connects', session);
      }
    },
    isOpen: (session) => current(session) !== undefined,
    history: () => sessions,
    polling(epoch) {
      polls.set(epoch, (polls.get(epoch) ?? 0) + 1);
      return () => {
        const left = (polls.get(epoch) ?? 1) - 1;
        if (left > 0) polls.set(epoch, left);
        else polls.delete(epoch);
      };
    },
  };
}
