import { fileURLToPath } from 'node:url';

// The arrows between the rooms (ARCHITECTURE.md), as rules. Each rule's comment says what to do instead.
const SOURCE = '^(apps|packages)/';
const TESTS = '(\\.test\\.tsx?$|/test/|/testing/)';

/** `from` may reach only `to` (and itself) of our own packages. */
const onlyReaches = (from, to, why) => ({
  name: `${from.split('/')[1]}-reaches-only-${to.length ? to.map((each) => each.split('/')[1]).join('-') : 'itself'}`,
  severity: 'error',
  comment: why,
  from: { path: `^${from}/`, pathNot: TESTS },
  to: { path: SOURCE, pathNot: [from, ...to].map((each) => `^${each}/`) },
});

/** Only `homes` may import the npm package. */
const onlyIn = (library, homes, why) => ({
  name: `${library}-only-at-home`,
  severity: 'error',
  comment: why,
  from: { pathNot: homes },
  to: { path: `(^|/)node_modules/${library}(/|$)|^${library}(/|$)` },
});

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or the part both need is a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere: check the path, its extension, and the exports of package.json.',
      from: { pathNot: '(^|/)fixtures/' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|/)|\\.(css|svg|woff2)(\\?|$)' },
    },
    onlyReaches(
      'packages/parser',
      [],
      'The parser is pure and knows nobody: pass what it needs as an argument.',
    ),
    onlyReaches('packages/db', [], 'The database layer knows no domain: move the rule to packages/core.'),
    onlyReaches('packages/ui', [], 'The design system has no data: pass it as props.'),
    onlyReaches(
      'packages/integrations',
      [],
      'Clients of outside services know no domain: pass plain values.',
    ),
    onlyReaches(
      'packages/sandbox',
      [],
      'The sandbox stands for the outside world: it speaks HTTP and SMTP only.',
    ),
    onlyReaches(
      'packages/core',
      ['packages/db', 'packages/parser'],
      'A verb does no I/O: write a row for the worker.',
    ),
    onlyReaches(
      'apps/api',
      ['packages/core', 'packages/db', 'packages/integrations'],
      'Move what both need to core.',
    ),
    onlyReaches(
      'apps/wa-worker',
      ['packages/core', 'packages/db', 'packages/integrations'],
      'Move what both need to core.',
    ),
    onlyReaches(
      'apps/web',
      ['packages/ui', 'packages/core', 'apps/api'],
      'The web talks to the api over tRPC; it shares schemas, not code.',
    ),
    {
      name: 'web-shares-schemas-only',
      severity: 'error',
      comment: 'Of core the browser may import core/<entity>/schemas and nothing else: ask the api instead.',
      from: { path: '^apps/web/', pathNot: TESTS },
      to: { path: '^packages/core/', pathNot: '^packages/core/src/[^/]+/schemas\\.ts$' },
    },
    {
      name: 'web-knows-api-by-type',
      severity: 'error',
      comment: "Of api the browser may only `import type { AppRouter } from '@novi/api/router'`.",
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-features-stand-alone',
      severity: 'error',
      comment: 'Features do not import features: lift what both need to packages/ui or apps/web/src/app.',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'nobody-imports-the-sandbox',
      severity: 'error',
      comment:
        'Product code reaches the outside world at an address from the environment, in the demo as well.',
      from: { path: SOURCE, pathNot: `^packages/sandbox/|${TESTS}` },
      to: { path: '^packages/sandbox/' },
    },
    onlyIn(
      'bullmq',
      ['^apps/wa-worker/', '^bench/'],
      'Jobs are known to apps/wa-worker alone: write a row instead.',
    ),
    onlyIn(
      'whatsapp-web\\.js',
      // tests/whatsapp drives the library bare, to know what our driver stands on
      ['^apps/wa-worker/', '^tests/whatsapp/'],
      'WhatsApp is reached through the port in apps/wa-worker.',
    ),
    onlyIn(
      'stripe',
      ['^packages/integrations/'],
      "Stripe's SDK is known to packages/integrations/stripe alone.",
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.turbo|fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
