import type { FastifyInstance } from 'fastify';
import { faultOf } from '../network/faults.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import { createCatalogs } from './catalogs.ts';
import { addGraphRoutes } from './graph-routes.ts';
import { createRates } from './rates.ts';
import { addSetupRoutes } from './setup-routes.ts';
import { tellApp } from './tell-app.ts';
import { createTroubles } from './troubles.ts';
import { createWebhooks } from './webhooks.ts';

/**
 * The face of Meta's Cloud API on the phone network: /vNN.N/... as Graph answers it, and webhooks to the app. A number is
 * registered here or linked to a session, never both.
 */
export function addCloudApi(app: FastifyInstance, network: PhoneNetwork): { close(): void } {
  const { state } = network.core;
  const webhooks = createWebhooks(({ number }) => faultOf(state.faults, number).offline);
  const callbackData = new Map<string, string>();
  const parts = { network, webhooks, callbackData, troubles: createTroubles(), catalogs: createCatalogs() };
  tellApp(network, webhooks, (id) => callbackData.get(id));
  addGraphRoutes(app, { ...parts, rates: createRates() });
  addSetupRoutes(app, parts);
  return { close: () => webhooks.close() };
}
