/** Between two looks while the stream is down, milliseconds. */
const FALLBACK_MS = 500;

/**
 * Hears from the sandbox what changed. While the stream is down, `onMissed` is called at intervals and once more
 * when it is back, so that nothing stays unseen.
 */
export function listen(handlers, { onMissed, onLost, onBack }) {
  const source = new EventSource('/sandbox/api/stream');
  let polling;
  for (const [type, handle] of Object.entries(handlers)) {
    source.addEventListener(type, (event) => handle(JSON.parse(event.data)));
  }
  source.addEventListener('hello', () => {
    clearInterval(polling);
    polling = undefined;
    onBack();
    onMissed();
  });
  source.addEventListener('error', () => {
    if (polling) return;
    onLost();
    polling = setInterval(onMissed, FALLBACK_MS);
  });
}
