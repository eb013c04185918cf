import type { Edge } from '@novi/core/edge/edge';
import type { RunStep } from '../steps.ts';
import { processConversation } from './process-conversation.ts';
import { unreadConversations } from './unread-conversations.ts';

/** How many of a tenant's conversations are answered at once, in all workers together: its share of what there is. */
const atOnce = 4;
const page = 16;
/** A tenant that has more than this keeps no place of a worker for itself: it goes behind the others. */
const turnMs = 1_000;
/** What failed for the database's state is tried again by itself; the others do not wait for it. */
const againMs = 500;

interface Due {
  tenantId: string;
  conversationId: string;
}

export interface TenantTurn {
  edge: Edge;
  step: RunStep;
  /** Wakes one conversation's tenant at a later time. It may fail: the sweeper comes by. */
  later: (due: Due, delayMs: number) => Promise<void>;
  now?: () => number;
}

/**
 * One turn of a tenant: answers what its customers have unread, the longest waiting first, a few at once, for a second.
 * Returns whether it stopped with more to do. The rows say what is due, so one wake-up stands for any number of
 * messages, and a message that comes while this runs has a turn of its own behind it.
 */
export async function processTenant(turn: TenantTurn, tenantId: string): Promise<boolean> {
  const { edge, now = () => performance.now() } = turn;
  const begun = now();
  let answered = 0;
  for (let after = 0; ; ) {
    const due = await unreadConversations(edge.database, tenantId, { now: edge.now(), after, limit: page });
    const waiting = due.values();
    const lane = async () => {
      for (const { conversationId } of waiting) {
        if (await answer(turn, { tenantId, conversationId })) answered += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    after = due.at(-1)?.position ?? after;
    if (due.length < page) return false;
    // Where nothing could be answered, going round again would not help.
    if (now() - begun > turnMs) return answered > 0;
  }
}

async function answer({ edge, step, later }: TenantTurn, due: Due): Promise<boolean> {
  const wakeLater = (delayMs: number) =>
    later(due, delayMs).catch((error: unknown) =>
      edge.log.warn({ err: error, ...due }, 'a conversation is woken by the sweeper instead'),
    );
  try {
    const until = await processConversation(edge, step, due);
    if (until) await wakeLater(Math.max(0, until.getTime() - edge.now().getTime()));
    return until === null;
  } catch (error) {
    edge.log.warn({ err: error, ...due }, 'a conversation is tried again');
    await wakeLater(againMs);
    return false;
  }
}
