import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { CartLine } from '../src/types.ts';
import { readArguments } from './arguments.ts';
import { floods } from './benchmarking/floods.ts';
import { floorPass, floorTrie } from './benchmarking/floor.ts';
import { largeMenu } from './benchmarking/large-menu.ts';
import { messagesFor, OTHERS } from './benchmarking/messages.ts';

/**
 * Throughput on a 200-item menu with texts that are all distinct, against a floor measured in the same run: normalise,
 * split and walk one trie. Rounds of both are interleaved, so that a busy machine slows both alike; times are of this
 * process's CPU, all threads of it. The middle round counts, so what is measured is a process that has run for a second.
 */
const given = readArguments(process.argv.slice(2), ['json']);
const WARM_UP = 1000;
const ROUNDS = 24;
const PER_ROUND = 1000;
const SINGLE = 4000;
const menu = largeMenu(200);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

compileCatalog(menu);
const heapBefore = usedHeap();
const compileMs = Math.min(...Array.from({ length: 5 }, () => timed(() => compileCatalog(menu))));
const kept = Array.from({ length: 10 }, () => compileCatalog(menu));
const compiled = kept[0] as (typeof kept)[number];
const memoryMb = Math.max(0, (usedHeap() - heapBefore) / kept.length / 1e6);
const trie = floorTrie(menu);

const parse = (text: string, cart: readonly CartLine[] = []): void => {
  parseOrder([text], { compiled, cart, awaiting: null, now: '2026-01-01T12:00' });
};
const texts = messagesFor(menu, WARM_UP + ROUNDS * PER_ROUND + SINGLE);
for (const text of texts.splice(0, WARM_UP)) parse(text);
const rounds = Array.from({ length: ROUNDS }, () => {
  const part = texts.splice(0, PER_ROUND);
  const floor = perSecond(part, (text) => void floorPass(text, trie));
  return { floor, parser: perSecond(part, (text) => parse(text)) };
});
const each = texts.map((text) => timed(() => parse(text))).sort((a, b) => a - b);
const others = messagesFor(menu, 6 * PER_ROUND, OTHERS);
const otherRounds = Array.from({ length: 6 }, () =>
  perSecond(others.splice(0, PER_ROUND), (text) => parse(text)),
);
const messagesPerSecond = median(rounds.map(({ parser }) => parser));
const floorPerSecond = median(rounds.map(({ floor }) => floor));

const cart: CartLine[] = ['p0', 'p3'].map((product) => ({
  product,
  variant: null,
  quantity: 2,
  modifiers: [],
}));
const worst = [...floods(menu, 10_000)]
  .flatMap(([kind, text]) => [
    { kind, ms: median(Array.from({ length: 5 }, () => timed(() => parse(text)))) },
    {
      kind: `${kind}, with a cart`,
      ms: median(Array.from({ length: 5 }, () => timed(() => parse(text, cart)))),
    },
  ])
  .sort((a, b) => b.ms - a.ms);

const result = {
  messagesPerSecond: Math.round(messagesPerSecond),
  floorPerSecond: Math.round(floorPerSecond),
  ratioToFloor: messagesPerSecond / floorPerSecond,
  otherLanguagesPerSecond: Math.round(median(otherRounds)),
  p50Ms: each[each.length >> 1] as number,
  p99Ms: each[Math.floor(each.length * 0.99)] as number,
  worstMs: each.at(-1) as number,
  compileMs,
  memoryMb,
  worst10kMs: worst[0]?.ms ?? 0,
};
const worstKinds = Object.fromEntries(worst.map(({ kind, ms }) => [kind, ms]));
if (given.has('json')) console.log(JSON.stringify({ ...result, worst10k: worstKinds }));
else {
  for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(26)} ${value.toFixed(3)}`);
  for (const { kind, ms } of worst.slice(0, 10)) console.log(`${kind.padEnd(40)} ${ms.toFixed(1)} ms`);
}

function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function perSecond(part: readonly string[], run: (text: string) => void): number {
  return part.length / (timed(() => part.forEach((text) => void run(text))) / 1000);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function usedHeap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
