import { median, type Percentiles, round } from '../measure/statistics.ts';
import type { PipelineResult } from '../pipeline/run-pipeline.ts';
import type { Run } from '../pipeline/throughput.ts';
import { type Machine, table } from './table.ts';

/** The goals are what a change should not move away from; nothing here fails for a time. */
const goals = { latencyMs: 1_000, ratio: 0.6 };

/** What `--json` prints. Times are ms, CPU is CPU ms per conversation. */
export function summarise(result: PipelineResult, machine: Machine) {
  const { latency, product, floor, script, commits } = result;
  const rate = (run: Run) => run.conversations / run.seconds;
  const ratios = product.map((run, pair) => rate(run) / rate(floor[pair] as Run));
  const transactions = script.steps.flatMap((step) => (step.kind === 'transaction' ? [step.statements] : []));
  return {
    machine,
    latencyMs: { ...latency, goal: { summaryP95: goals.latencyMs, cardP95: goals.latencyMs } },
    throughput: {
      conversationsEach: product[0]?.conversations ?? 0,
      productPerSecond: round(median(product.map(rate))),
      floorPerSecond: round(median(floor.map(rate))),
      ratio: round(median(ratios)),
      ratios: ratios.map(round),
      /** The same by CPU: hardly moves when others use the machine. What customers' phones and network cost is left out. */
      cpuRatio: round(cpuPer(floor, ['bench', 'postgres']) / cpuPer(product, ['worker', 'api', 'postgres'])),
      goal: goals.ratio,
    },
    perConversation: {
      transactions: transactions.length,
      statements: transactions.flat().length,
      signals: script.steps.filter(({ kind }) => kind === 'notify').length,
      jobs: script.steps.filter(({ kind }) => kind === 'wake').length,
      commits: { product: round(commits.product), floor: round(commits.floor) },
      productCpuMs: cpuOf(product),
      floorCpuMs: cpuOf(floor),
    },
    steps: stepsOf(result),
  };
}

export type PipelineSummary = ReturnType<typeof summarise>;

function cpuPer(runs: readonly Run[], names: readonly string[]): number {
  const cpu = cpuOf(runs);
  return names.reduce((sum, name) => sum + (cpu[name] ?? 0), 0);
}

function cpuOf(runs: readonly Run[]): Record<string, number> {
  const conversations = runs.reduce((sum, run) => sum + run.conversations, 0);
  const names = Object.keys(runs[0]?.cpu ?? {});
  const used = (name: string) => runs.reduce((sum, run) => sum + (run.cpu[name] ?? 0), 0);
  return Object.fromEntries(names.map((name) => [name, round((used(name) / conversations) * 1_000)]));
}

/** Times of steps include waiting for a connection, and steps of many conversations run at once: shares, not a sum. */
function stepsOf({ product }: PipelineResult) {
  const conversations = product.reduce((sum, run) => sum + run.conversations, 0);
  const total = (name: string, of: 'count' | 'seconds') =>
    product.reduce((sum, { steps }) => sum + (steps[name]?.[of] ?? 0), 0);
  const names = Object.keys(product[0]?.steps ?? {});
  const all = names.reduce((sum, name) => sum + total(name, 'seconds'), 0);
  return names.map((step) => ({
    step,
    perConversation: round(total(step, 'count') / conversations),
    meanMs: round((total(step, 'seconds') / total(step, 'count')) * 1_000),
    share: round(total(step, 'seconds') / all),
  }));
}

export function printPipeline({
  machine,
  latencyMs,
  throughput,
  perConversation,
  steps,
}: PipelineSummary): string {
  const ms = (name: string, { p50, p95, p99 }: Percentiles, goal = '') => [name, p50, p95, p99, goal];
  const cpu = (name: string, of: Record<string, number>) => [name, ...Object.values(of)];
  return [
    `${latencyMs.samples} conversations, all at once by turns; ${machine.cores} cores, load ${machine.load.join(' then ')}`,
    table([
      ['latency, ms', 'p50', 'p95', 'p99', 'goal p95'],
      ms('order sent -> summary on the phone', latencyMs.summary, '1000'),
      ms('"yes" sent -> event at the board', latencyMs.placedEvent),
      ms('"yes" sent -> card on the board', latencyMs.card, '1000'),
      ms('"yes" sent -> answer on the phone', latencyMs.answer),
      ms('one board.list', latencyMs.boardList),
    ]),
    table([
      ['throughput', 'conversations/s'],
      ['product', throughput.productPerSecond],
      ['floor', throughput.floorPerSecond],
      ['ratio (goal 0.60)', throughput.ratio],
      ['ratio of CPU', throughput.cpuRatio],
      ['ratio of each pair', throughput.ratios.join(', ')],
    ]),
    `One conversation: ${perConversation.transactions} transactions of ${perConversation.statements} statements, ` +
      `${perConversation.signals} signals, ${perConversation.jobs} jobs; commits with BullMQ's and the sweeper's: ` +
      `${perConversation.commits.product} in the product, ${perConversation.commits.floor} in the floor`,
    table([
      ['CPU ms a conversation', ...Object.keys(perConversation.productCpuMs)],
      cpu('product', perConversation.productCpuMs),
      cpu('floor', perConversation.floorCpuMs),
    ]),
    table([
      ['step', 'a conversation', 'mean ms', 'share of time'],
      ...steps.map(({ step, perConversation: count, meanMs, share }) => [step, count, meanMs, share]),
    ]),
  ].join('\n\n');
}
