import type { Database } from '@novi/db/open-database';
import { notify, type Signal } from '@novi/db/signals';

/** What this worker does itself when something was committed, by it or by another process. */
export interface SignalHandlers {
  conversation: ((signal: Signal) => Promise<void>) | null;
  outbox: ((signal: Signal) => Promise<void>) | null;
  session: (() => void) | null;
  mail: (() => void) | null;
  /** Whether this worker can send for the tenant; else the signal goes round. */
  serves: (tenantId: string) => boolean;
}

/** Acts on a signal where this process can. Returns false where another one must. */
async function act(handlers: SignalHandlers, signal: Signal): Promise<boolean> {
  switch (signal.kind) {
    case 'conversation':
      if (!handlers.conversation) return false;
      await handlers.conversation(signal);
      return true;
    case 'outbox':
      if (!handlers.outbox || !handlers.serves(signal.tenantId)) return false;
      await handlers.outbox(signal);
      return true;
    case 'mail':
      handlers.mail?.();
      return handlers.mail !== null;
    case 'session':
      handlers.session?.();
      return false;
    default:
      return false;
  }
}

/** After a commit of this process: do what can be done here, tell the others the rest. */
export async function signalAfterCommit(
  database: Database,
  handlers: SignalHandlers,
  signals: Signal[],
): Promise<void> {
  const rest: Signal[] = [];
  for (const signal of signals) if (!(await act(handlers, signal))) rest.push(signal);
  await notify(database, rest);
}

/** Somebody else's signal: act on it or leave it. */
export async function hearSignal(handlers: SignalHandlers, signal: Signal): Promise<void> {
  await act(handlers, signal);
}
