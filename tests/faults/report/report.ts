import type { GuardResult } from '../guards/run-guards.ts';
import type { BatchResult } from '../histories/run-batch.ts';
import type { Violation } from '../invariants/evidence.ts';
import { cells } from '../sweep/cells.ts';
import type { CellResult, SweepResult } from '../sweep/run-sweep.ts';

type Level = 'one process' | 'real processes';

interface Tally {
  histories: number;
  worlds: number;
  faults: number;
  messages: number;
  orders: number;
  sends: number;
  lookUps: number;
  lost: number;
  doubled: number;
  inversions: number;
  otherViolations: number;
  seconds: number;
}

const nothing = (): Tally => ({
  histories: 0,
  worlds: 0,
  faults: 0,
  messages: 0,
  orders: 0,
  sends: 0,
  lookUps: 0,
  lost: 0,
  doubled: 0,
  inversions: 0,
  otherViolations: 0,
  seconds: 0,
});

/** Counts what was played and what was found, and prints it: as it comes for people, at the end for programs. */
export class Report {
  readonly #backend: string;
  readonly #isJson: boolean;
  readonly #levels = new Map<Level, Tally>();
  readonly #faults = new Map<string, number>();
  readonly #failures: { where: string; what: string[] }[] = [];
  readonly #begunAt = performance.now();
  #sweep: { points: number; of: number; good: number; seconds: number } | undefined;
  #guards: GuardResult[] | undefined;

  constructor(backend: string, isJson: boolean) {
    this.#backend = backend;
    this.#isJson = isJson;
  }

  cell({ cell, problems }: CellResult): void {
    this.#say(`  crash point ${cell} ${problems.length === 0 ? 'ok' : `FAILED: ${problems.join('; ')}`}`);
  }

  sweep({ cells: played, violations, tookMs }: SweepResult): void {
    const bad = played.filter(({ problems }) => problems.length > 0);
    for (const { cell, problems } of bad)
      this.#failures.push({ where: `crash point ${cell}`, what: problems });
    if (violations.length > 0) this.#failures.push({ where: 'crash points', what: violations.map(inWords) });
    const good = played.length - bad.length;
    this.#sweep = { points: played.length, of: cells.length, good, seconds: Math.round(tookMs / 1_000) };
    this.#say(
      `${this.#backend}: crash points ${played.length} of ${cells.length} played, ${good} good, ${count(violations)}`,
    );
    for (const violation of violations) this.#say(`  FAILED: ${inWords(violation)}`);
  }

  batch(level: Level, result: BatchResult): void {
    const tally = this.#levels.get(level) ?? nothing();
    this.#levels.set(level, tally);
    const violations = result.histories.flatMap((history) => history.violations);
    tally.histories += result.histories.length;
    tally.worlds += 1;
    tally.faults += result.faults.length;
    tally.messages += result.messages;
    tally.orders += result.orders;
    tally.sends += result.counts.send ?? 0;
    tally.lookUps += result.counts.look_up ?? 0;
    for (const { kind } of violations) {
      if (kind === 'lost' || kind === 'doubled') tally[kind] += 1;
      else if (kind === 'inversion') tally.inversions += 1;
      else tally.otherViolations += 1;
    }
    tally.seconds = Math.round((performance.now() - this.#begunAt) / 1_000);
    for (const fault of result.faults) this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1);
    for (const { seed, violations: own } of result.histories) {
      if (own.length === 0) continue;
      this.#failures.push({ where: `seed ${seed} (${level})`, what: own.map(inWords) });
      this.#say(`  seed ${seed} FAILED: ${own.map(inWords).join('; ')}`);
    }
    const seeds = result.histories.map(({ seed }) => seed);
    this.#say(
      `  seeds ${seeds[0]} to ${seeds.at(-1)} in ${Math.round(result.tookMs / 1_000)} s, ${count(violations)}; ` +
        `${tally.histories} histories so far (${level})`,
    );
  }

  guards(results: GuardResult[]): void {
    this.#guards = results;
    for (const { name, removal, expects, violations, isCaught } of results) {
      const red = [...new Set(violations.map(({ invariant }) => invariant))].join(', ') || 'nothing';
      const verdict = isCaught ? 'as it must' : `EXPECTED ${expects ?? 'nothing'}`;
      this.#say(`  guard removed: ${name} -> red: ${red} (${verdict})\n      ${removal}`);
      if (!isCaught) this.#failures.push({ where: `guard ${name}`, what: [`red: ${red}`] });
    }
  }

  /** Prints the sums; returns whether all is well. */
  end(): boolean {
    for (const [level, tally] of this.#levels) {
      const { histories, worlds, faults, orders, messages, sends, lookUps } = tally;
      this.#say(
        `${this.#backend}, ${level}: ${histories} histories in ${worlds} worlds, ${faults} faults, ${orders} orders, ` +
          `${messages} messages, ${sends} sends, ${lookUps} look-ups of sends whose outcome was unknown: ` +
          `${tally.lost} lost, ${tally.doubled} doubled, ${tally.inversions} inversions, ` +
          `${tally.otherViolations} other violations`,
      );
    }
    if (this.#isJson) {
      const levels = Object.fromEntries(this.#levels);
      const guards = this.#guards?.map(({ name, expects, isCaught, violations }) => ({
        name,
        expects,
        isCaught,
        red: [...new Set(violations.map(({ invariant }) => invariant))],
      }));
      const faults = Object.fromEntries(this.#faults);
      const all = {
        backend: this.#backend,
        crashPoints: this.#sweep,
        levels,
        faults,
        guards,
        failures: this.#failures,
      };
      process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    }
    return this.#failures.length === 0;
  }

  #say(line: string): void {
    if (!this.#isJson) process.stdout.write(`${line}\n`);
  }
}

const inWords = ({ invariant, kind, what }: Violation) => `${invariant} ${kind}: ${what}`;

function count(violations: Violation[]): string {
  const of = (kind: Violation['kind']) => violations.filter((each) => each.kind === kind).length;
  const rest = violations.length - of('lost') - of('doubled') - of('inversion');
  return `${of('lost')} lost, ${of('doubled')} doubled, ${of('inversion')} inversions, ${rest} other violations`;
}
