/** One benchmark of the command line: its options, all of them whole numbers, and what it prints. */
export interface Benchmark {
  /** One line for the usage: what it measures. */
  what: string;
  /** Name, default and meaning of each option. */
  options: Readonly<Record<string, { otherwise: number; what: string }>>;
  /** @returns the summary for --json and the same for people */
  run(given: Given): Promise<{ summary: object; readable: string }>;
}

export interface Given {
  /** The value of an option, at least 1. */
  count(name: string): number;
  verbose: boolean;
  progress(text: string): void;
}
