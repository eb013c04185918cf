import path from 'node:path';
import { expect, test } from 'vitest';
import { crossedBoundaries } from './boundaries.mjs';

// The checker reads TypeScript through an API that newer compilers lack, and then finds nothing to complain
// about. So each kind of forbidden import stands in a fixture and has to be found.
test('finds every forbidden import of the fixture, and no allowed one', async () => {
  const found = await crossedBoundaries(path.join(import.meta.dirname, 'fixtures/boundaries'));
  const named = found.map(({ rule, from }) => `${path.basename(from)}: ${rule}`);
  expect(new Set(named)).toEqual(
    new Set([
      'reads-database.ts: parser-reaches-only-itself',
      'circle-a.ts: no-circles',
      'queues-jobs.ts: bullmq-only-at-home',
      'queues-jobs.ts: resolvable',
      'calls-verb.tsx: web-shares-schemas-only',
      'imports-router.tsx: web-knows-api-by-type',
      'imports-feature.tsx: web-features-stand-alone',
      'imports-sandbox.ts: nobody-imports-the-sandbox',
      'imports-sandbox.ts: wa-worker-reaches-only-core-db-integrations',
    ]),
  );
}, 60_000);
