import { t } from '../init.ts';
import { restAuth } from './auth.ts';

/** The REST API's procedures; each names its method and path in its meta. */
export const restRouter = t.router({
  auth: restAuth,
});
