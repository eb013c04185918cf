import type { Edge } from '@novi/core/edge/edge';
import type { FileLinks } from '@novi/integrations/storage/file-links';
import type { Logger } from 'pino';
import type { Sessions } from './auth/lucia.ts';
import type { Passwords } from './auth/passwords.ts';
import type { Limits } from './limits.ts';
import type { LiveHub } from './live/live-hub.ts';

/** What this installation is, from the environment. */
export type Settings = {
  publicUrl: string;
  isProduction: boolean;
  /** Whether people reach us by https. */
  isSecure: boolean;
  /** Where the sandbox is; null where there is none. */
  sandboxUrl: string | null;
  /** Meta's Cloud API, and what this installation's Meta app signs and shakes hands with; null without one. */
  whatsApp: { cloudUrl: string; appSecret: string | null; verifyToken: string | null };
  trustProxy: number;
  metricsToken: string | null;
  /** Where live events and limits live; PostgreSQL where there is no Redis. */
  signalsHome: 'postgres' | 'redis';
  webClientDir: string;
  webServerEntry: string;
  /** The largest file that is taken. */
  maxFileBytes: number;
};

/** Everything the app is composed of, made once in compose.ts; a test may put its own parts in. */
export type Services = {
  edge: Edge;
  log: Logger;
  settings: Settings;
  sessions: Sessions;
  passwords: Passwords;
  limits: Limits;
  live: LiveHub;
  fileLinks: FileLinks;
  /** Aborted when the process is about to end: streams close, /readyz says no. */
  draining: AbortSignal;
};
