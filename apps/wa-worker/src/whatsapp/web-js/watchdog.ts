import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./watchdog-process.mjs', import.meta.url));

export interface Watched {
  /** Directory of the run: its browser's profile is in it, and it is removed when the browser is killed. */
  runDir: string;
  /** The browser's process group, once it is known. */
  pid?: number;
}

/**
 * This worker's half of the watchdog (watchdog-process.mjs). One for each worker, started with its first browser; a
 * watchdog for each browser would cost half as much as the browser.
 */
export class Watchdog {
  readonly #onDeath: () => void;
  #child: ChildProcess | undefined;
  #closed = false;

  /** @param onDeath the watchdog itself was killed: nothing guards the browsers any more */
  constructor(onDeath: () => void) {
    this.#onDeath = onDeath;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** The browser of this run may live for so long from now. */
  extend({ runDir, pid }: Watched, goodForMs: number): void {
    const deadline = process.hrtime.bigint() + BigInt(Math.max(0, Math.round(goodForMs))) * 1_000_000n;
    this.#tell({ watch: runDir, run: runDir, deadline: String(deadline), ...(pid ? { pid } : {}) });
  }

  /** The browser has ended; its process id may be somebody else's from now on. */
  release(runDir: string): void {
    if (this.#child) this.#tell({ release: runDir });
  }

  #tell(told: object): void {
    this.#child ??= this.#start();
    this.#child.stdin?.write(`${JSON.stringify(told)}\n`);
  }

  #start(): ChildProcess {
    // A session of its own, so that a Ctrl-C or a kill of the worker's process group does not take it along.
    const child = spawn(process.execPath, ['--max-old-space-size=24', '--v8-pool-size=0', script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {},
      cwd: '/',
    });
    child.unref();
    (child.stdin as unknown as { unref(): void }).unref();
    // Writing to one that died is told by `exit` already.
    child.stdin?.on('error', () => {});
    child.on('exit', () => {
      if (this.#child !== child || this.#closed) return;
      this.#child = undefined;
      this.#onDeath();
    });
    child.on('error', () => {});
    return child;
  }

  /** The end of its input tells it to kill what is left and to end. */
  close(): void {
    this.#closed = true;
    this.#child?.stdin?.end();
  }
}
