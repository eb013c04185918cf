import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import { readArguments } from './arguments.ts';
import { floorPass, floorTrie } from './benchmarking/floor.ts';
import { largeMenu, messagesFor } from './benchmarking/large-menu.ts';

/**
 * Throughput on a 200-item menu with distinct texts, against a floor measured in the same run: normalise, split and walk
 * one trie. Rounds of both are interleaved, so that a busy machine slows both alike; times are of this process's CPU.
 */
const given = readArguments(process.argv.slice(2), ['json']);
const ROUNDS = 8;
const menu = largeMenu(200);
const texts = messagesFor(menu, 4000);

const heapBefore = usedHeap();
compileCatalog(menu);
const compileMs = Math.min(...Array.from({ length: 5 }, () => timed(() => compileCatalog(menu))));
const kept = Array.from({ length: 10 }, () => compileCatalog(menu));
const compiled = kept[0] as (typeof kept)[number];
const memoryMb = Math.max(0, (usedHeap() - heapBefore) / kept.length / 1e6);
const trie = floorTrie(menu);

const parse = (text: string): void => {
  parseOrder([text], { compiled, cart: [], awaiting: null, now: '2026-01-01T12:00' });
};
for (const text of texts.slice(0, 1000)) parse(text);
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const part = texts.filter((_, i) => i % ROUNDS === round);
  const floor = part.length / (timed(() => part.forEach((text) => void floorPass(text, trie))) / 1000);
  return { floor, parser: part.length / (timed(() => part.forEach(parse)) / 1000) };
});
const each = texts
  .slice(0, 2000)
  .map((text) => timed(() => parse(text)))
  .sort((a, b) => a - b);
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;
const perSecond = median(rounds.map(({ parser }) => parser));
const floorPerSecond = median(rounds.map(({ floor }) => floor));
const worst = ['x', '2 ', 'no ', 'large ', 'and ', '🍕', '1'].map((unit) =>
  timed(() => parse(unit.repeat(10_000).slice(0, 10_000))),
);
const result = {
  messagesPerSecond: Math.round(perSecond),
  floorPerSecond: Math.round(floorPerSecond),
  ratioToFloor: perSecond / floorPerSecond,
  p50Ms: each[each.length >> 1],
  p99Ms: each[Math.floor(each.length * 0.99)],
  compileMs,
  memoryMb,
  worst10kMs: Math.max(...worst),
};
console.log(
  given.has('json')
    ? JSON.stringify(result)
    : Object.entries(result)
        .map(([key, value]) => `${key.padEnd(18)} ${Number(value).toFixed(3)}`)
        .join('\n'),
);

function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function usedHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
