import type { Database } from '../open-database.ts';
import { fromPayload, toPayload } from './payload.ts';
import type { Signals } from './signal.ts';

const CHANNEL = 'novi_signal';

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
      const hear = (payload: string) => {
        const signal = fromPayload(payload);
        if (signal) handler(signal);
      };
      const subscription = await database.signalSql.listen(CHANNEL, hear, onConnect);
      return { close: subscription.unlisten };
    },
  };
}
