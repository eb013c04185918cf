import { availableParallelism, loadavg } from 'node:os';

/** Numbers mean little without what else the machine was doing. */
export interface Machine {
  cores: number;
  /** Load averages of a minute, before and after. */
  load: [number, number];
}

export function watchMachine(): () => Machine {
  const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const before = load();
  return () => ({ cores: availableParallelism(), load: [before, load()] });
}

/** Columns as wide as their widest cell; the first is a name, the others are numbers. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => String(row[column] ?? '').length));
  const cell = (value: string | number, column: number) =>
    column === 0 ? String(value).padEnd(width(0)) : String(value).padStart(width(column));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
