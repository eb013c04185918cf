import { createAcks } from './network/acks.ts';
import { applyChange, emptyState } from './network/apply-change.ts';
import { type Connects, createConnects } from './network/connects.ts';
import { createCore, type NetworkCore } from './network/core.ts';
import { createDelivery } from './network/delivery.ts';
import type { FaultInput } from './network/faults.ts';
import { groupRecipients } from './network/groups.ts';
import { type Journal, memoryJournal } from './network/journal.ts';
import { phoneBehind } from './network/lid.ts';
import { createLinking, type Linking } from './network/linking.ts';
import type { Draft, Message } from './network/message.ts';
import { readChat } from './network/read-chat.ts';
import { editMessage, reactTo, revokeMessage } from './network/rewrite-message.ts';
import { createSessions, type Sessions } from './network/sessions.ts';
import { setFaults } from './network/set-faults.ts';

export type PhoneNetwork = {
  readonly core: NetworkCore;
  readonly linking: Linking;
  readonly connects: Connects;
  readonly sessions: Sessions;
  /** A person writes on the phone `from`. An id that was used before makes a second message with that id. */
  sendFromPhone(from: string, draft: Draft): Message;
  /** A driver sends as the linked number `from`; undefined when the network dropped a repeated id. */
  sendFromDriver(from: string, draft: Draft): Message | undefined;
  /** The person at `phone` (or its driver) has seen the chat with `other`. Returns how many were new. */
  read(phone: string, other: string): number;
  /** Returns false when the phone never sent that id. */
  edit(phone: string, id: string, text: string): boolean;
  revoke(phone: string, id: string): boolean;
  /** '' takes the reaction back. Returns false when no such message is on that phone's screen. */
  react(phone: string, id: string, emoji: string): boolean;
  setFaults(input: FaultInput): void;
  close(): void;
};

/**
 * The phone network: any number of phones, named by E.164 digits without '+', which write to each other, 1:1 or in groups.
 * A phone needs no registration; one that has scanned a session's code is a *linked number*, and what it
 * receives goes to that session's driver too. Example: 12025550101 writes 'hi' to 12025550199, linked to 't1'
 *   -> ledger: received by 12025550199; event `message` for 't1'; sender sees `sent`
 *   -> the driver confirms the event: sender sees `delivered`; it reads the chat: `read`.
 */
export function createPhoneNetwork(journal: Journal = memoryJournal()): PhoneNetwork {
  const state = emptyState();
  for (const change of journal.replay()) applyChange(state, change);
  const core = createCore(state, journal);
  const acks = createAcks(core);
  const delivery = createDelivery(core, acks);
  const linking = createLinking(core);
  const connects = createConnects(core);
  const sessions = createSessions(core, connects, linking, acks);
  delivery.resume();

  function write(from: string, draft: Draft, origin: Message['origin']): Message {
    const key = state.lastKey + 1;
    const recipients = groupRecipients(core, from, draft.to);
    const message: Message = { ...draft, ...recipients, key, from, at: core.now(), origin, ack: null };
    core.commit({ t: 'message', message });
    delivery.dispatch(message);
    return message;
  }

  function hasSent(from: string, id: string): boolean {
    return (state.screens.get(from) ?? []).some((m) => m.from === from && m.id === id);
  }

  return {
    core,
    linking,
    connects,
    sessions,
    sendFromPhone: (from, draft) => write(from, draft, 'phone'),
    sendFromDriver(from, draft) {
      if (state.faults.dropRepeatedIds && hasSent(from, draft.id)) return undefined;
      return write(from, { ...draft, to: phoneBehind(state, draft.to) }, 'driver');
    },
    read: (phone, other) => readChat(core, acks, phone, other),
    edit: (phone, id, text) => editMessage(core, phone, id, text),
    revoke: (phone, id) => revokeMessage(core, phone, id),
    react: (phone, id, emoji) => reactTo(core, phone, id, emoji),
    setFaults(input) {
      setFaults(core, input);
      acks.flush();
      delivery.resume();
    },
    close: () => delivery.close(),
  };
}
