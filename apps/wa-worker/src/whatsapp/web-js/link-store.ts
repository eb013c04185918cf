import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { eraseLink } from '@novi/core/sessions/erase-link';
import { type LoadedLink, loadLink } from '@novi/core/sessions/load-link';
import { saveLink } from '@novi/core/sessions/save-link';

/** Whose link, and under which lease. */
export interface LinkKey {
  tenantId: string;
  sessionId: string;
  fence: number;
}

/** Where pairings are kept between browsers. Every call is refused once the lease is another's. */
export interface LinkStore {
  load(key: LinkKey): Promise<LoadedLink>;
  /** Returns the generation to name at the next save. */
  save(key: LinkKey, link: { generation: number; bytes: Buffer; atRest: boolean }): Promise<number>;
  erase(key: LinkKey): Promise<number>;
}

const actor = { kind: 'job', name: 'session' } as const;

/** Sealed in the database, through the product's own verbs. */
export function databaseLinkStore(edge: Edge): LinkStore {
  return {
    load: ({ tenantId, ...lease }) => runInTenant(edge, { tenantId, actor }, (ctx) => loadLink(ctx, lease)),
    save: ({ tenantId, ...lease }, link) =>
      runInTenant(edge, { tenantId, actor }, (ctx) => saveLink(ctx, { ...lease, ...link })),
    erase: ({ tenantId, ...lease }) => runInTenant(edge, { tenantId, actor }, (ctx) => eraseLink(ctx, lease)),
  };
}
