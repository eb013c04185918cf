import { t } from '../init.ts';
import { restAuth } from './auth.ts';
import { restBusinesses } from './businesses.ts';
import { restCatalog } from './catalog.ts';
import { restOrders } from './orders.ts';
import { restWhatsapp } from './whatsapp.ts';

/** The REST API's procedures; each names its method and path in its meta. */
export const restRouter = t.router({
  auth: restAuth,
  businesses: restBusinesses,
  catalog: restCatalog,
  orders: restOrders,
  whatsapp: restWhatsapp,
});
