import type { Database } from '../open-database.ts';
import { fromPayload, toPayload } from './payload.ts';
import type { Signals } from './signal.ts';

const CHANNEL = 'novi_signal';
const PROVE_EVERY_MS = 10_000;

/** LISTEN and NOTIFY: what there is without a second server. */
export function postgresSignals(database: Database): Signals {
  return {
    home: 'postgres',
    async notify(signals) {
      if (signals.length === 0) return;
      await database.signalSql`
        select pg_notify(${CHANNEL}, payload) from unnest(${signals.map(toPayload)}::text[]) as payload`;
    },
    async listen(handler, onConnect) {
      let isClosed = false;
      const hear = (payload: string) => {
        if (isClosed) return;
        const signal = fromPayload(payload);
        if (signal) handler(signal);
      };
      const subscription = await database.signalSql.listen(CHANNEL, hear, onConnect);
      // Who only listens would not notice that the other end went silent; a connection that hears nothing, not even
      // this, is given up and made anew.
      const proof = setInterval(() => {
        database.signalSql`select pg_notify(${CHANNEL}, '')`.catch(() => {});
      }, PROVE_EVERY_MS);
      proof.unref();
      return {
        async close() {
          isClosed = true;
          clearInterval(proof);
          // Not waited for: a server that is away would keep a process from ending.
          subscription.unlisten().catch(() => {});
        },
      };
    },
  };
}
