import { faultOf } from '../network/faults.ts';
import type { Change, CloudNumber } from '../network/state.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import { echo, incoming, reacted, rewritten, status, webhookBody } from './webhook-payloads.ts';
import type { Webhooks } from './webhooks.ts';

/**
 * Turns what happens on the network into webhooks for the numbers it happens to. Acks of messages that came through the API
 * carry the callback data they were sent with.
 */
export function tellApp(
  { core }: PhoneNetwork,
  webhooks: Webhooks,
  callbackDataOf: (messageId: string) => string | undefined,
): void {
  const { state } = core;
  const cloudOf = (number: string): CloudNumber | undefined =>
    [...state.cloudNumbers.values()].find((cloud) => cloud.number === number);

  core.signals.on('change', (change: Change) => {
    if (!('key' in change)) return;
    const message = state.messages.get(change.key);
    if (!message) return;
    const [ours, theirs] = [cloudOf(message.from), cloudOf(message.to)];
    switch (change.t) {
      case 'arrived': {
        if (!theirs) return;
        const name = state.roster.get(message.from);
        const isDoubled =
          faultOf(state.faults, message.to).duplicate || faultOf(state.faults, message.from).duplicate;
        for (let times = isDoubled ? 2 : 1; times > 0; times -= 1) {
          webhooks.post(theirs, () => webhookBody(theirs, 'messages', incoming(message, name)));
        }
        return;
      }
      case 'left':
        if (ours?.coexistence && message.origin === 'phone') {
          webhooks.post(ours, () => webhookBody(ours, 'smb_message_echoes', echo(message)));
        }
        return;
      case 'ack': {
        if (!ours || message.origin !== 'driver') return;
        const is = change.ack;
        webhooks.post(ours, () =>
          webhookBody(ours, 'messages', status(message, is, callbackDataOf(message.id))),
        );
        return;
      }
      case 'reaction': {
        const number = ours ?? theirs;
        if (!number || change.by === number.number) return;
        webhooks.post(number, () => webhookBody(number, 'messages', reacted(message.id, change)));
        return;
      }
      case 'edited':
      case 'revoked': {
        if (!theirs) return;
        const type = change.t === 'edited' ? 'edit' : 'revoke';
        webhooks.post(theirs, () => webhookBody(theirs, 'messages', rewritten(message, type)));
        return;
      }
    }
  });
}
