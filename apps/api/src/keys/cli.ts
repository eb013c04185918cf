import { rotateMasterKey } from '@novi/core/edge/rotate-master-key';
import { openMasterKey } from '@novi/core/vault/master-key';
import { readRotationEnv } from './env.ts';

/** Wraps with MASTER_KEY what a key of MASTER_KEY_OTHERS wraps; afterwards the others can be taken away. */
try {
  const env = readRotationEnv();
  const masterKey = openMasterKey(env.MASTER_KEY, env.MASTER_KEY_OTHERS);
  const database = { databaseUrl: env.DATABASE_URL, rolePassword: env.NOVI_ROLE_PASSWORD };
  const { tenantKeys, mails } = await rotateMasterKey(masterKey, database);
  console.log(`Wrapped anew: ${tenantKeys} keys of tenants, ${mails} mails that wait.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
