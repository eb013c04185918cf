import type { DueConversation } from './due.ts';

/**
 * Which tenants are due and get nowhere although each sweep wakes them: their wake-up lies in a job store that does not
 * hand it out (a job whose worker is dead and whose lock a wrong clock prolonged, a key left behind). Whoever sees that
 * answers them without the job store. Where much waits and some of it is answered, nobody is stuck.
 */
export class StuckTenants {
  readonly #patienceMs: number;
  /** What of a tenant's was due when it last got somewhere, and when that was. */
  readonly #last = new Map<string, { conversations: string[]; atMs: number }>();

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** The tenants of which nothing that was due `patienceMs` ago has been answered since. */
  look(due: readonly DueConversation[], nowMs: number): Set<string> {
    const waiting = new Map<string, Set<string>>();
    for (const { tenantId, conversationId } of due) {
      const own = waiting.get(tenantId);
      if (own) own.add(conversationId);
      else waiting.set(tenantId, new Set([conversationId]));
    }
    for (const [tenantId, { conversations }] of this.#last) {
      const now = waiting.get(tenantId);
      if (!now || conversations.some((each) => !now.has(each))) this.#last.delete(tenantId);
    }
    const stuck = new Set<string>();
    for (const [tenantId, conversations] of waiting) {
      const last = this.#last.get(tenantId);
      if (!last) this.#last.set(tenantId, { conversations: [...conversations], atMs: nowMs });
      else if (nowMs - last.atMs >= this.#patienceMs) stuck.add(tenantId);
    }
    return stuck;
  }
}
