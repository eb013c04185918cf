import type { FastifyInstance } from 'fastify';
import { setGroup } from '../network/groups.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import * as schema from './schemas.ts';

/** What stands outside the phones: faults, the ledger, who is linked and who shows a code. */
export function addNetworkRoutes(app: FastifyInstance, network: PhoneNetwork): void {
  const { state } = network.core;

  const faults = () => ({
    all: state.faults.all,
    phones: Object.fromEntries(state.faults.phones),
    dropRepeatedIds: state.faults.dropRepeatedIds,
  });
  app.get('/sandbox/api/faults', faults);
  app.post('/sandbox/api/faults', (request) => {
    network.setFaults(schema.faultsBody.parse(request.body));
    return faults();
  });

  app.get('/sandbox/api/ledger', (request) => {
    const { after } = schema.ledgerQuery.parse(request.query);
    return { entries: state.ledger.filter((entry) => entry.seq > after), last: state.lastLedgerSeq };
  });

  app.get('/sandbox/api/pending-links', () => ({ links: network.linking.pending() }));

  app.get('/sandbox/api/numbers', () => ({
    numbers: [...state.links.values()].map(({ number, session, label, linkedAt }) => {
      return { number, session, label, linkedAt, connected: network.connects.isOpen(session) };
    }),
  }));

  app.get('/sandbox/api/sessions', () => {
    const history = network.connects.history();
    const names = new Set([...history.keys(), ...state.sessions.keys()]);
    return {
      sessions: [...names].map((session) => {
        const number = network.linking.linkOf(session)?.number;
        const { connects, overlaps } = history.get(session) ?? { connects: [], overlaps: [] };
        return { session, state: number ? 'linked' : 'unlinked', number, connects, overlaps };
      }),
    };
  });

  app.get('/sandbox/api/groups', () => ({ groups: [...state.groups.values()] }));
  app.post('/sandbox/api/groups', (request) => setGroup(network.core, schema.groupBody.parse(request.body)));
  app.put('/sandbox/api/groups/:id', (request) => {
    const { id } = schema.groupParams.parse(request.params);
    return setGroup(network.core, { id, ...schema.groupBody.parse(request.body) });
  });

  app.get('/sandbox/api/phones', () => ({
    phones: [...state.roster].map(([phone, name]) => ({ phone, name, linked: state.links.has(phone) })),
  }));
  app.put('/sandbox/api/phones/:phone', (request) => {
    const { phone } = schema.phoneParams.parse(request.params);
    const { name } = schema.rosterBody.parse(request.body);
    network.core.commit({ t: 'phone', phone, name });
    return { phone, name };
  });
  app.delete('/sandbox/api/phones/:phone', (request) => {
    network.core.commit({ t: 'phone-removed', phone: schema.phoneParams.parse(request.params).phone });
    return {};
  });
}
