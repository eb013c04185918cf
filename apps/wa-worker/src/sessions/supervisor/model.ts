import type { CauseCode } from '@novi/core/sessions/schemas';
import type { SessionState } from '@novi/core/sessions/session-machine';
import type { Capabilities, LinkMethod, LostReason } from '../../whatsapp/port.ts';

/**
 * Where a session is for its supervisor. Two more than are told: `reopening` is a `reconnecting` whose client is being
 * opened again, `leaving` one that is given to another worker.
 */
export type Place = SessionState | 'reopening' | 'leaving';

/** What is asked of the client of a ready session from time to time. */
export type DutyName = 'probe' | 'echo' | 'backfill' | 'memory';

/** What a person or the pool wants of the session. */
export type Wish = 'restart' | 'off' | 'give_back' | 'unlink';

/** What moves a session along; the keys of the table. */
export type Trigger =
  | 'begin'
  | 'code'
  | 'linked'
  | 'ready'
  | 'cannot_open'
  | 'probe_ok'
  | 'probe_failed'
  | 'echo_failed'
  | 'too_big'
  | `lost_${LostReason}`
  | `wish_${Exclude<Wish, 'unlink'>}`;

/** What a phone scans or types, and for how many ms from now on. */
export interface LinkCode {
  code: string;
  forMs: number;
  method: LinkMethod['kind'];
}

/** What happened. `client` says to which of the session's clients: those of a former one count for nothing. */
export type SupervisorEvent =
  | { kind: 'begin'; isLinked: boolean }
  | { kind: 'time' }
  | { kind: 'wish'; wish: Wish }
  | { kind: 'opened'; client: number; capabilities: Capabilities }
  | { kind: 'cannot_open'; client: number }
  | { kind: 'code'; client: number; linkCode: LinkCode }
  | { kind: 'linked' | 'ready'; client: number; number: string }
  | { kind: 'lost'; client: number; reason: LostReason }
  /** Something came in (`isMessage`), or an acknowledgement of something that went out. */
  | { kind: 'heard'; client: number; isMessage: boolean }
  /** What a duty came to; `ask` names the asking. */
  | { kind: 'answer'; client: number; duty: DutyName; ask: number; ok: boolean; bytes?: number };

export interface SupervisorReport {
  state: SessionState;
  causeCode?: CauseCode;
  number?: string;
  linkCode?: LinkCode;
  desiredState?: 'off';
}

/** What is to be done, in order. A client is closed before another is opened. `end` gives the lease back. */
export type Action =
  | { do: 'report'; report: SupervisorReport }
  | { do: 'open'; client: number }
  | { do: 'close' }
  | { do: 'ask'; duty: DutyName; ask: number; client: number; withinMs: number }
  | { do: 'unlink' }
  | { do: 'end' };

export interface DutyState {
  dueAtMs: number;
  /** The asking that is not answered yet, and until when it may be. */
  asked: { ask: number; untilMs: number } | null;
}

export interface Supervised {
  readonly place: Place;
  /** When the place's deadline passes; null without one. */
  readonly deadlineAtMs: number | null;
  /** The client that counts; 0 before the first. */
  readonly client: number;
  readonly isOpen: boolean;
  readonly capabilities: Capabilities | null;
  /** Reconnects since it was last ready for long enough. */
  readonly attempt: number;
  readonly readySinceMs: number | null;
  readonly linkCodes: number;
  /** The number was linked before, so that a code to scan means that the link has gone. */
  readonly isLinked: boolean;
  /** The merchant wants the link ended; done as soon as a client can. */
  readonly isUnlinking: boolean;
  readonly cause: CauseCode | null;
  readonly heardAtMs: number;
  /** How often it wrote to itself since a message came from anybody else. */
  readonly echoes: number;
  readonly busyAtMs: number;
  readonly asks: number;
  readonly duties: Readonly<Partial<Record<DutyName, DutyState>>>;
}

/** Now on a clock that only goes forward, and chance; both given, so that a test can choose them. */
export interface At {
  nowMs: number;
  random: () => number;
}

export interface Step {
  state: Supervised;
  actions: Action[];
}

export const unsupervised: Supervised = {
  place: 'off',
  deadlineAtMs: null,
  client: 0,
  isOpen: false,
  capabilities: null,
  attempt: 0,
  readySinceMs: null,
  linkCodes: 0,
  isLinked: false,
  isUnlinking: false,
  cause: null,
  heardAtMs: 0,
  echoes: 0,
  busyAtMs: 0,
  asks: 0,
  duties: {},
};
