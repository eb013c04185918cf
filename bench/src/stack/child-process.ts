import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const readyWithinMs = 60_000;
const keptLines = 40;

export interface Child {
  readonly pid: number;
  /** The line that said it is ready. */
  readonly readyLine: string;
  /** Ends it by SIGTERM and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts one of our programs under this Node, as `npm start` does, and resolves once it printed a line that matches.
 * Rejects with the last lines it printed when it ended before that, or said nothing in time.
 */
export async function startChild(entry: string, env: NodeJS.ProcessEnv, ready: RegExp): Promise<Child> {
  const child = spawn(process.execPath, [entry], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  const readyLine = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${entry} ${why}:\n${printed.join('\n')}`));
    const timer = setTimeout(() => fail('was not ready in time'), readyWithinMs);
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        printed.push(line);
        if (printed.length > keptLines) printed.shift();
        if (!ready.test(line)) return;
        clearTimeout(timer);
        resolve(line);
      });
    }
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? signal} before it was ready`);
    });
  });
  return {
    pid: child.pid ?? 0,
    readyLine,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      // One that was stopped would never hear of it.
      child.kill('SIGCONT');
      await gone;
    },
  };
}

/** Runs one of our programs to its end; rejects unless it ended well. */
export async function runToEnd(entry: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [entry], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${entry} ended with ${code}`);
}
