import { roleUrl } from '@novi/db/role-url';
import { createPostgresBackend, Queue } from 'bullmq';
import { readMigrationEnv } from './env.ts';
import { jobsSchema } from './jobs/backend.ts';

const { DATABASE_URL, NOVI_ROLE_PASSWORD } = readMigrationEnv();

// BullMQ makes its tables only when told to, and only in the form that takes a schema.
const connectionString = roleUrl(DATABASE_URL, 'app_jobs', NOVI_ROLE_PASSWORD);
const queue = new Queue(
  'migrate',
  { connection: { connectionString, schema: jobsSchema, migrate: true } },
  createPostgresBackend,
);
await queue.waitUntilReady();
await queue.close();
