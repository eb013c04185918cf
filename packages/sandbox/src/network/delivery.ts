import type { Acks } from './acks.ts';
import { type NetworkCore, tell, witness } from './core.ts';
import { faultOf } from './faults.ts';
import { createLane, type Lane } from './lane.ts';
import { arrivalAt, type Message, recipientsOf } from './message.ts';

export type Delivery = {
  /** Takes the message as far as the faults let it go. */
  dispatch(message: Message): void;
  /** Goes on with everything that waited: after faults changed, or after a restart. */
  resume(): void;
  close(): void;
};

/**
 * A message's way: written -> left (the sender is online: `sent`) -> through the lane, slowly or swapped with
 * its neighbour -> arrived (the receiver is online). Where a phone is offline the message stays in
 * `undelivered` and `resume` takes it up again in the order of writing.
 */
export function createDelivery(core: NetworkCore, acks: Acks): Delivery {
  const lanes = new Map<string, Lane>();
  const inLane = new Set<string>();

  function arrive(message: Message, phone: string): void {
    inLane.delete(`${message.key}>${phone}`);
    const { faults, links } = core.state;
    const receiver = faultOf(faults, phone);
    if (receiver.offline) return;
    const member = message.recipients ? { phone } : {};
    core.commit({ t: 'arrived', key: message.key, seq: core.state.lastSeq + 1, ...member });
    // A driver's sends are never doubled by the line: WhatsApp's own apps drop what they have, so a customer
    // sees two only when two were sent.
    const twice =
      message.origin === 'phone' && (receiver.duplicate || faultOf(faults, message.from).duplicate);
    for (let times = twice ? 2 : 1; times > 0; times -= 1) {
      witness(core, phone, 'received', message);
      const link = links.get(phone);
      if (link) tell(core, link.session, { type: 'message', number: phone, key: message.key });
    }
    // A linked number's message counts as delivered when its driver confirms it: see sessions.
    if (!links.has(phone)) acks.raise(message, 'delivered');
  }

  function leave(message: Message): void {
    core.commit({ t: 'left', key: message.key, seq: core.state.lastSeq + 1 });
    acks.raise(message, 'sent');
    const link = core.state.links.get(message.from);
    if (link && message.origin === 'phone') {
      tell(core, link.session, { type: 'message', number: message.from, key: message.key });
    }
  }

  function dispatch(message: Message): void {
    const sender = faultOf(core.state.faults, message.from);
    if (message.leftSeq === undefined) {
      if (sender.offline) return;
      leave(message);
    }
    for (const phone of recipientsOf(message)) {
      if (arrivalAt(message, phone) === undefined && !inLane.has(`${message.key}>${phone}`)) {
        carry(message, phone);
      }
    }
  }

  function carry(message: Message, phone: string): void {
    const { faults } = core.state;
    const sender = faultOf(faults, message.from);
    const receiver = faultOf(faults, phone);
    if (receiver.offline) return;
    const way = `${message.from}>${message.to}>${phone}`;
    const lane = lanes.get(way) ?? createLane((passed) => arrive(passed, phone));
    lanes.set(way, lane);
    inLane.add(`${message.key}>${phone}`);
    const delayMs = Math.max(sender.delayMs, receiver.delayMs);
    lane.enter(message, delayMs, sender.reorder || receiver.reorder);
  }

  return {
    dispatch,
    resume() {
      for (const message of [...core.state.undelivered.values()]) dispatch(message);
    },
    close() {
      for (const lane of lanes.values()) lane.close();
    },
  };
}
