const begun = performance.now();
const FIRST_BEAT_MS = 5_000;
const BEAT_MS = 10_000;

const verbose = Boolean(process.env.NOVI_VERBOSE);

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

export function say(text = '') {
  process.stderr.write(`${text}\n`);
}

/** Only with NOVI_VERBOSE=1. */
export function detail(text) {
  if (verbose) say(`    ${seconds(performance.now() - begun).padStart(8)}  ${text}`);
}

/**
 * Runs `work` and prints one line when it is done, with the time it took. A long step says every few seconds
 * that it is still alive, so that nobody stops a slow download in the belief that it hangs.
 */
export async function step(label, work) {
  const from = performance.now();
  let timer = setTimeout(function beat() {
    say(`  … ${label} (${seconds(performance.now() - from)})`);
    timer = setTimeout(beat, BEAT_MS);
  }, FIRST_BEAT_MS);
  try {
    const result = await work();
    const total = verbose ? `, at ${seconds(performance.now() - begun)}` : '';
    say(`  ✓ ${label} (${seconds(performance.now() - from)}${total})`);
    return result;
  } catch (error) {
    if (!isShuttingDownError(error)) say(`  ✗ ${label} (${seconds(performance.now() - from)})`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const isShuttingDownError = (error) => error?.name === 'AbortError';
