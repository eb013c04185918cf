import { installedBrowsers, shippedBrowser } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import type { Benchmark } from '../benchmark.ts';
import { printSessions } from '../report/sessions-report.ts';
import { watchMachine } from '../report/table.ts';
import { runSessions } from './run-sessions.ts';

export const sessions: Benchmark = {
  what: 'WhatsApp Web sessions on the stand-in page: how fast they link, and what each further one costs',
  options: {
    sessions: { otherwise: 5, what: 'browsers at once; memory is read with 1, 3 and so many' },
    messages: { otherwise: 1_000, what: 'messages that one session hears, to see whether it grows' },
    idle: { otherwise: 20, what: 'seconds in which nothing happens' },
  },
  async run({ count, progress }) {
    const machine = watchMachine();
    const installed = installedBrowsers(process.env.PATH ?? '');
    const shell = installed.find(({ isHeadlessShell }) => isHeadlessShell) ?? shippedBrowser();
    const full = installed.find(({ isHeadlessShell }) => !isHeadlessShell);
    const results = [];
    for (const binary of [shell, full]) {
      if (!binary) continue;
      progress(`${binary.isHeadlessShell ? 'headless shell' : 'full browser'}: ${binary.name}`);
      const [most, messages, idleSeconds] = [count('sessions'), count('messages'), count('idle')];
      results.push(await runSessions({ binary, sessions: most, messages, idleSeconds, progress }));
    }
    if (results.length === 0) throw new Error('there is no browser: install chromium-headless-shell');
    const summary = { machine: machine(), goalFurtherMb: 70, browsers: results };
    return { summary, readable: printSessions(summary) };
  },
};
