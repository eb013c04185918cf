import { type RewrapReport, rewrapMasterSecrets } from '@novi/db/rewrap-master-secrets';
import { mailPurpose } from '../mail/sealed-mail.ts';
import type { MasterKey } from '../vault/master-key.ts';
import { keyPurpose } from './tenant-keys.ts';

/**
 * Wraps everything that a master key wraps anew, with the newest one: tenants' data keys and mail that waits. What the
 * data keys seal (messages, links of sessions) stays as it is, so nothing running notices. It may be stopped and run
 * again, and run twice at once. Throws for bytes that none of the keys opens, and leaves those as they are.
 * @param masterKey opens the old and wraps with the new
 */
export function rotateMasterKey(
  masterKey: MasterKey,
  database: { databaseUrl: string; rolePassword: string },
): Promise<RewrapReport> {
  const rewrap = (purpose: string, wrapped: Buffer) =>
    masterKey.wrap(purpose, masterKey.unwrap(purpose, wrapped));
  return rewrapMasterSecrets(database, {
    tenantKey: (tenantId, version, wrapped) => rewrap(keyPurpose(tenantId, version), wrapped),
    mail: (sealed) => rewrap(mailPurpose, sealed),
  });
}
