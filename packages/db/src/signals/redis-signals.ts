import type { Redis } from '../redis/open-redis.ts';
import { fromPayload, toPayload } from './payload.ts';
import type { Signals } from './signal.ts';

const FIRST_CONNECTION_MS = 2_000;
const PROVE_EVERY_MS = 5_000;

/** Publish and subscribe: one message for all the signals of a commit. Redis keeps none of it. */
export function redisSignals(redis: Redis): Signals {
  const channel = redis.key('signals');
  return {
    home: 'redis',
    async notify(signals) {
      if (signals.length > 0) await redis.commands.publish(channel, signals.map(toPayload).join(' '));
    },
    async listen(handler, onConnect) {
      const ear = redis.listener();
      ear.on('message', (_channel, message) => {
        for (const payload of message.split(' ')) {
          const signal = fromPayload(payload);
          if (signal) handler(signal);
        }
      });
      const subscribed = new Promise<void>((resolve) => {
        ear.on('ready', () => {
          const hearing = ear.subscribe(channel).then(() => onConnect?.());
          // The connection broke again meanwhile: the next one subscribes anew.
          hearing.then(resolve, (error: Error) => redis.report(error));
        });
      });
      // A listener sends nothing, so it would not notice that the other end went silent.
      const proof = setInterval(() => ear.ping().catch(() => {}), PROVE_EVERY_MS);
      proof.unref();
      await Promise.race([subscribed, giveUpWaiting()]);
      return {
        async close() {
          clearInterval(proof);
          ear.disconnect();
        },
      };
    },
  };
}

function giveUpWaiting(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, FIRST_CONNECTION_MS).unref();
  });
}
