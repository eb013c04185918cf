import os from 'node:os';
import { defineConfig } from 'vitest/config';

const DATABASE_TESTS = '**/*.db.test.ts';
const FLOW_TESTS = '**/*.flow.test.ts';
// Vitest leaves a core free by default, which on two cores means one test file at a time.
const maxWorkers = Math.max(2, os.availableParallelism());
const never = ['**/node_modules/**', '**/dist/**', '**/fixtures/**'];

// One project a kind of test, because each kind needs something else to be running. They run one after another
// (groupOrder): the cheap ones tell first.
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{apps,packages}/*/**/*.test.{ts,tsx}',
            'scripts/**/*.test.{ts,mjs}',
            'bench/**/*.test.ts',
          ],
          exclude: [...never, DATABASE_TESTS, FLOW_TESTS],
          // a hung test should end, and a busy machine should not fail one
          testTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'db',
          include: [`{apps,packages,bench}/${DATABASE_TESTS}`],
          exclude: never,
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'isolation',
          include: ['tests/isolation/**/*.test.ts'],
          exclude: never,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'flow',
          include: ['tests/faults/**/*.test.ts', FLOW_TESTS],
          exclude: never,
          pool: 'forks',
          // Each starts several processes, which wait for leases and timers most of the time: two files fill two cores.
          maxWorkers: 2,
          // a hung test should end, and a busy machine should not fail one
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          name: 'whatsapp',
          include: ['tests/whatsapp/**/*.test.ts'],
          exclude: never,
          pool: 'forks',
          // Browsers wait for the network and for timers most of the time: two files fill two cores.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: never,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
