import { type NetworkCore, tell, witness } from './core.ts';
import { faultOf } from './faults.ts';
import { type Ack, isFurther, type Message } from './message.ts';

export type Acks = {
  /** The message has come this far. Its sender sees it at once, or when it is online again. */
  raise(message: Message, ack: Ack): void;
  /** Shows senders who are online again what they missed. */
  flush(): void;
};

export function createAcks(core: NetworkCore): Acks {
  const missed = new Map<Message, Ack>();

  function raise(message: Message, ack: Ack): void {
    if (!isFurther(ack, message.ack)) return;
    if (faultOf(core.state.faults, message.from).offline) {
      const known = missed.get(message);
      if (!known || isFurther(ack, known)) missed.set(message, ack);
      return;
    }
    core.commit({ t: 'ack', key: message.key, ack });
    witness(core, message.from, 'ack', message);
    const link = core.state.links.get(message.from);
    if (link && message.origin === 'driver') tell(core, link.session, { type: 'ack', id: message.id, ack });
  }

  return {
    raise,
    flush() {
      const due = [...missed];
      missed.clear();
      for (const [message, ack] of due) raise(message, ack);
    },
  };
}
