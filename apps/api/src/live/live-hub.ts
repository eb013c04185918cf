import type { Signals } from '@novi/db/signals/signal';

/** One watcher's view of a tenant: resolves at the next change, or when `timeoutMs` is over, or when `stop` aborts. */
export type Changes = {
  next(timeoutMs: number, stop: AbortSignal): Promise<void>;
  close(): void;
};

export type LiveHub = {
  /** From now on no change is missed: one that comes between two calls of next() ends the second at once. */
  watch(tenantId: string): Changes;
  /** How many watch now. */
  readonly size: number;
  close(): Promise<void>;
};

/**
 * One subscription for the whole process, shared by all who follow their tenant live. A signal says that something changed,
 * never what: each watcher reads that through its own rights.
 */
export async function openLiveHub(signals: Signals): Promise<LiveHub> {
  const watchers = new Map<string, Set<() => void>>();
  let size = 0;
  const wake = (tenantId: string) => {
    for (const changed of watchers.get(tenantId) ?? []) changed();
  };
  const subscription = await signals.listen(
    ({ kind, tenantId }) => {
      if (kind === 'event') wake(tenantId);
    },
    // What was signalled while the connection was down is lost, so everybody looks.
    () => {
      for (const tenantId of watchers.keys()) wake(tenantId);
    },
  );

  return {
    get size() {
      return size;
    },
    watch(tenantId) {
      const { changes, changed } = openChanges();
      const set = watchers.get(tenantId) ?? new Set();
      watchers.set(tenantId, set.add(changed));
      size += 1;
      return {
        next: changes,
        close() {
          if (!set.delete(changed)) return;
          size -= 1;
          if (set.size === 0 && watchers.get(tenantId) === set) watchers.delete(tenantId);
        },
      };
    },
    close: () => subscription.close(),
  };
}

function openChanges(): { changes: Changes['next']; changed: () => void } {
  let pending = false;
  let resume: (() => void) | undefined;
  return {
    changed() {
      pending = true;
      resume?.();
    },
    async changes(timeoutMs, stop) {
      if (!pending && !stop.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(done, timeoutMs);
          stop.addEventListener('abort', done);
          resume = done;
          function done() {
            clearTimeout(timer);
            stop.removeEventListener('abort', done);
            resume = undefined;
            resolve();
          }
        });
      }
      pending = false;
    },
  };
}
