import { roleUrl } from '@novi/db/role-url';
import { createPostgresBackend, Queue } from 'bullmq';
import { Client } from 'pg';
import { readMigrationEnv } from './env.ts';
import { jobsSchema } from './jobs/postgres-jobs.ts';

/**
 * Makes or updates BullMQ's tables, as app_jobs, which then owns them and nothing else. BullMQ creates its schema even
 * where it exists, which PostgreSQL grants only to who may create schemas: so app_jobs may for as long as this takes.
 */
const { DATABASE_URL, NOVI_ROLE_PASSWORD } = readMigrationEnv();
const admin = new Client({ connectionString: DATABASE_URL });
await admin.connect();
const { rows } = await admin.query('select quote_ident(current_database()) as name');
const database: string = rows[0].name;
await admin.query(`grant create on database ${database} to app_jobs`);
try {
  const connectionString = roleUrl(DATABASE_URL, 'app_jobs', NOVI_ROLE_PASSWORD);
  const connection = { connectionString, schema: jobsSchema, migrate: true };
  const queue = new Queue('migrate', { connection }, createPostgresBackend);
  await queue.waitUntilReady();
  await queue.close();
} finally {
  await admin.query(`revoke create on database ${database} from app_jobs`);
  await admin.end();
}
