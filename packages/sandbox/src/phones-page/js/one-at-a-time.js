/** Before a failed piece of work is tried again, milliseconds. */
const RETRY_MS = 1000;

/**
 * Runs `work` whenever it is asked for, but never twice at once: what is asked for meanwhile is one more run after
 * this one. So an older answer cannot overwrite a newer one. A failure is told to `onFailed` and tried again.
 */
export function oneAtATime(work, onFailed) {
  let running = false;
  let again = false;
  return async function run() {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await work();
      }
    } catch {
      onFailed();
      setTimeout(run, RETRY_MS);
    } finally {
      running = false;
    }
  };
}
