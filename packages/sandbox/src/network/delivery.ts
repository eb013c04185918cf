import type { Acks } from './acks.ts';
import { type NetworkCore, tell, witness } from './core.ts';
import { faultOf } from './faults.ts';
import { createLane, type Lane } from './lane.ts';
import type { Message } from './message.ts';

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
  const inLane = new Set<number>();

  function arrive(message: Message): void {
    inLane.delete(message.key);
    const { faults, links } = core.state;
    const receiver = faultOf(faults, message.to);
    if (receiver.offline) return;
    core.commit({ t: 'arrived', key: message.key, seq: core.state.lastSeq + 1 });
    // A driver's sends are never doubled by the line: WhatsApp's own apps drop what they have, so a customer
    // sees two only when two were sent.
    const twice =
      message.origin === 'phone' && (receiver.duplicate || faultOf(faults, message.from).duplicate);
    for (let times = twice ? 2 : 1; times > 0; times -= 1) {
      witness(core, message.to, 'received', message);
      const link = links.get(message.to);
      if (link) tell(core, link.session, { type: 'message', number: message.to, key: message.key });
    }
    // A linked number's message counts as delivered when its driver confirms it: see sessions.
    if (!links.has(message.to)) acks.raise(message, 'delivered');
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
    const { faults } = core.state;
    const sender = faultOf(faults, message.from);
    if (message.leftSeq === undefined) {
      if (sender.offline) return;
      leave(message);
    }
    const receiver = faultOf(faults, message.to);
    if (receiver.offline) return;
    const way = `${message.from}>${message.to}`;
    const lane = lanes.get(way) ?? createLane(arrive);
    lanes.set(way, lane);
    inLane.add(message.key);
    const delayMs = Math.max(sender.delayMs, receiver.delayMs);
    lane.enter(message, delayMs, sender.reorder || receiver.reorder);
  }

  return {
    dispatch,
    resume() {
      for (const message of [...core.state.undelivered.values()]) {
        if (!inLane.has(message.key)) dispatch(message);
      }
    },
    close() {
      for (const lane of lanes.values()) lane.close();
    },
  };
}
