import type { Line, Script } from '../floor/script.ts';

const mostFrequent = 12;

/** The recorded conversation: every transaction with its statements, and what is asked most often. */
export function printScript(script: Script): string {
  const times = new Map<string, number>();
  const line = ({ sql, rows }: Line) => {
    times.set(shorten(sql), (times.get(shorten(sql)) ?? 0) + 1);
    return `    ${String(rows).padStart(3)} rows  ${shorten(sql)}`;
  };
  const steps = script.steps.flatMap((step) => {
    if (step.kind === 'wake') return ['job'];
    if (step.kind === 'notify') return ['signal'];
    return [step.readOnly ? 'transaction, read only' : 'transaction', ...step.statements.map(line)];
  });
  const others = new Map([...script.others].map(([sql, count]) => [shorten(sql), count]));
  return [
    ...steps,
    'most often:',
    ...top(times),
    'BullMQ, sweeper and leases meanwhile:',
    ...top(others),
  ].join('\n');
}

function top(times: ReadonlyMap<string, number>): string[] {
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostFrequent)
    .map(([sql, count]) => `    ${String(count).padStart(3)} times ${sql}`);
}

/** One line without comments and lists of columns. */
function shorten(sql: string): string {
  const line = sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim();
  return line
    .replace(/^select .*? from /, 'select … from ')
    .replace(/(insert into \S+) \(.*/, '$1 …')
    .slice(0, 170);
}
