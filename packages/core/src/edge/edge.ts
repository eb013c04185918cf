import { randomBytes } from 'node:crypto';
import type { SharedCache } from '@novi/db/cache';
import type { Database } from '@novi/db/open-database';
import { openSignals } from '@novi/db/signals';
import type { Signal } from '@novi/db/signals/signal';
import { uuidv7 } from 'uuidv7';
import type { Menu } from '../catalog/menus.ts';
import type { Log, Random } from '../context.ts';
import type { FileStore } from '../files/file-store.ts';
import { type MasterKey, openMasterKey } from '../vault/master-key.ts';
import { BoundedCache } from './bounded-cache.ts';

/** What a process composes once, where it starts, and every transaction of it draws on. */
export interface Edge {
  readonly database: Database;
  readonly masterKey: MasterKey;
  readonly publicUrl: string;
  readonly log: Log;
  readonly random: Random;
  readonly files: FileStore;
  now(): Date;
  /** Tells workers where to look, after a commit. May be lost: the sweeper finds what was not heard. */
  signal(signals: Signal[]): Promise<void>;
  readonly caches: {
    /** Unwrapped data keys by tenant. */
    readonly keys: BoundedCache<ReadonlyMap<number, Buffer>>;
    /** Compiled menus by `tenant:version`. */
    readonly menus: BoundedCache<Menu>;
    /** Menus that another process has read already; null where processes share nothing. */
    readonly sharedMenus: SharedCache | null;
  };
}

export interface EdgeOptions {
  database: Database;
  masterKeyBase64: string;
  /** Keys that are only read with, during a rotation. */
  otherMasterKeysBase64?: readonly string[];
  publicUrl: string;
  log: Log;
  now?: () => Date;
  random?: Random;
  /** Left out by a process that neither keeps files nor shows any. */
  files?: FileStore;
  signal?: (signals: Signal[]) => Promise<void>;
  sharedMenus?: SharedCache | undefined;
}

export function openEdge(options: EdgeOptions): Edge {
  return {
    database: options.database,
    masterKey: openMasterKey(options.masterKeyBase64, options.otherMasterKeysBase64),
    publicUrl: options.publicUrl.replace(/\/$/, ''),
    log: options.log,
    random: options.random ?? { id: uuidv7, bytes: randomBytes },
    files: options.files ?? noFiles,
    now: options.now ?? (() => new Date()),
    signal: options.signal ?? openSignals(options.database).notify,
    caches: {
      keys: new BoundedCache(5_000),
      menus: new BoundedCache(500),
      sharedMenus: options.sharedMenus ?? null,
    },
  };
}

const none = () => Promise.reject(new Error('this process was composed without a storage for files'));
const noFiles: FileStore = { put: none, get: none };
