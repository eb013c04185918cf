import type { Benchmark } from '../benchmark.ts';
import { watchMachine } from '../report/table.ts';
import { runRotation } from './run-rotation.ts';

export const rotation: Benchmark = {
  what: 'changing the master key under linked sessions, and whether any of them notices',
  options: { sessions: { otherwise: 1_000, what: 'linked and ready in one worker' } },
  async run({ count, progress }) {
    const machine = watchMachine();
    const result = await runRotation({ sessions: count('sessions'), progress });
    const { sessions, seconds, disturbed, left } = result;
    const readable = [
      `${sessions} sessions: rotated in ${seconds.toFixed(1)} s (goal: 60 s)`,
      `sessions that noticed: ${disturbed} (goal: 0); keys left behind: ${left} (goal: 0)`,
    ].join('\n');
    return { summary: { ...result, machine: machine() }, readable };
  },
};
