import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SendOutcome, WhatsAppClient } from '../whatsapp/port.ts';
import { pausesFor, sendLikeAPerson } from './human-pace.ts';

const request = { messageId: 'm', waMessageId: 'w', to: '34600111222', text: 'Your order is confirmed.' };

function recordingClient(refusesCourtesies = false) {
  const done: string[] = [];
  const courtesy = (what: string) => async () => {
    done.push(what);
    if (refusesCourtesies) throw new Error('not now');
  };
  const client: Pick<WhatsAppClient, 'markSeen' | 'setTyping' | 'send'> = {
    markSeen: courtesy('seen'),
    setTyping: courtesy('typing'),
    async send(): Promise<SendOutcome> {
      done.push('sent');
      return { kind: 'sent' };
    },
  };
  const wait = async (ms: number) => void done.push(`${ms}`);
  return { done, wait, client: client as WhatsAppClient };
}

it('looks, pauses, types, pauses, sends', async () => {
  const { client, done, wait } = recordingClient();
  await sendLikeAPerson(client, request, { readMs: 400, typeMs: 900 }, wait);
  expect(done).toEqual(['seen', '400', 'typing', '900', 'sent']);
});

it('sends although neither ticks nor typing can be shown', async () => {
  const { client, wait } = recordingClient(true);
  await expect(sendLikeAPerson(client, request, { readMs: 0, typeMs: 0 }, wait)).resolves.toEqual({
    kind: 'sent',
  });
});

it('takes longer for longer texts, never as long for two alike, and never 5 s', () => {
  const even = () => 0.5;
  expect(pausesFor('x'.repeat(200), even).typeMs).toBeGreaterThan(pausesFor('x'.repeat(100), even).typeMs);
  expect(pausesFor('x'.repeat(100), () => 0.1)).not.toEqual(pausesFor('x'.repeat(100), () => 0.9));
  fc.assert(
    fc.property(fc.nat(70_000), fc.double({ min: 0, max: 1, noNaN: true }), (length, at) => {
      const { readMs, typeMs } = pausesFor('x'.repeat(length), () => at);
      expect(readMs).toBeGreaterThanOrEqual(300);
      expect(typeMs).toBeGreaterThanOrEqual(600);
      expect(readMs + typeMs).toBeLessThan(5_000);
    }),
  );
});
