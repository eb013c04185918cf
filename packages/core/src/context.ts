import type { NewEvent } from '@novi/db/append-events';
import type { TenantTx } from '@novi/db/with-tenant';
import type { Actor } from './access/actor.ts';
import type { Menus } from './catalog/menus.ts';
import type { TenantVault } from './vault/tenant-vault.ts';

/** What a worker is woken for after a commit. The rows are the truth; a lost wake is found by the sweeper. */
export type WakeKind = 'conversation' | 'outbox' | 'session' | 'mail' | 'event';

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Randomness as a dependency, so that a test can choose it. */
export interface Random {
  /** A UUIDv7. */
  id(): string;
  bytes(count: number): Buffer;
}

/**
 * Everything a verb may use. Verbs do no other I/O than `tx`; what must happen outside is a row, and `wake` says
 * after the commit where to look. `record` keeps events until the end of the transaction, because numbering them
 * locks the tenant's counter and must be the last write.
 */
export interface Context {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly tx: TenantTx;
  readonly now: Date;
  readonly log: Log;
  readonly random: Random;
  readonly vault: TenantVault;
  readonly menus: Menus;
  /** Where this installation is reached, without a trailing slash; links in messages begin with it. */
  readonly publicUrl: string;
  wake(kind: WakeKind, id: string): void;
  /** `actor` is who the transaction runs for, unless a verb acts for somebody else (access/act-as). */
  record(event: Omit<NewEvent, 'tenantId' | 'actor' | 'at'> & { actor?: Actor }): void;
}
