import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What the shell has set wins; an empty value counts as not set everywhere.
const file = fileURLToPath(new URL('../../.env', import.meta.url));
if (existsSync(file)) process.loadEnvFile(file);
