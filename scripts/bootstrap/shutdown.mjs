import { say } from './progress.mjs';

/**
 * One orderly end for every way a run can stop: done, failed, Ctrl-C, SIGTERM, terminal closed, parent gone.
 * Stages run in ascending order (applications, the outside world they speak to, their database, the lock), each
 * stage in parallel.
 */
export const STAGE = { apps: 0, outside: 1, database: 2, files: 3 };

const stops = [];
const forces = new Set();
let ending;
let firstSignalAt = 0;
export const stopping = new AbortController();

/** Registers `stop`, awaited once at the end; returns a function that takes it off again. */
export function atEnd(stage, stop) {
  const entry = { stage, stop };
  stops.push(entry);
  return () => {
    const index = stops.indexOf(entry);
    if (index >= 0) stops.splice(index, 1);
  };
}

/** Registers `kill`, called synchronously when the end must not wait any longer. */
export function atForce(kill) {
  forces.add(kill);
  return () => forces.delete(kill);
}

function force() {
  for (const kill of forces) kill();
}

export function end(code) {
  ending ??= (async () => {
    stopping.abort();
    for (const stage of Object.values(STAGE)) {
      const due = stops.filter((entry) => entry.stage === stage);
      const results = await Promise.allSettled(due.map((entry) => entry.stop()));
      for (const result of results) if (result.status === 'rejected') say(`  ! ${result.reason?.message}`);
    }
    force();
    process.exit(code);
  })();
  return ending;
}

function onSignal(name, code) {
  const now = performance.now();
  if (!ending) {
    firstSignalAt = now;
    say(name === 'SIGINT' ? '\n  Stopping. Ctrl-C again to force.' : '  Stopping.');
    void end(code);
    return;
  }
  // One Ctrl-C reaches us from the terminal and again through npm and the outer process: not a second one.
  if (now - firstSignalAt < 1_000) return;
  force();
  process.exit(code);
}

export function watchForSignals() {
  process.on('SIGINT', () => onSignal('SIGINT', 130));
  process.on('SIGTERM', () => onSignal('SIGTERM', 143));
  process.on('SIGHUP', () => onSignal('SIGHUP', 129));
  // Under a re-exec the outer process holds the other end: it closes even when that one is killed outright.
  if (process.channel) {
    process.on('disconnect', () => onSignal('SIGTERM', 143));
    process.channel.unref();
  }
  process.on('exit', force);
}
