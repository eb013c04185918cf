const RESUME_TRY_MS = 400;
const EVERY_MS = 2600;
const QUIET = 0.25;
const LOUD = 0.9;
/** Two strikes of a small counter bell: partials in Hz and their share. */
const partials = [
  { hz: 1046.5, share: 1 },
  { hz: 2093, share: 0.45 },
  { hz: 3322, share: 0.2 },
] as const;

let context: AudioContext | undefined;

/**
 * Whether the browser lets us sound. Without a press of the person it may never answer, so it is given a moment only.
 */
export async function tryToSound(): Promise<boolean> {
  context ??= new AudioContext();
  if (context.state !== 'running') {
    const moment = new Promise((resolve) => setTimeout(resolve, RESUME_TRY_MS));
    await Promise.race([context.resume().catch(() => undefined), moment]);
  }
  return context.state === 'running';
}

function strike(audio: AudioContext, at: number, volume: number): void {
  for (const { hz, share } of partials) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = hz;
    gain.gain.setValueAtTime(volume * share, at);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.9);
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 1);
  }
}

/** Rings once. Does nothing while the browser forbids sound. */
function ringOnce(isLoud: boolean): void {
  if (context?.state !== 'running') return;
  const volume = isLoud ? LOUD : QUIET;
  strike(context, context.currentTime, volume);
  strike(context, context.currentTime + 0.22, volume);
}

/** The sound test: asks for the permission, which a press gives, and rings once. */
export async function testRing(): Promise<void> {
  await tryToSound();
  ringOnce(false);
}

/** Rings until the returned function is called. `isLoud` is asked before each ring. */
export function startRinging(isLoud: () => boolean): () => void {
  ringOnce(isLoud());
  const timer = setInterval(() => ringOnce(isLoud()), EVERY_MS);
  return () => clearInterval(timer);
}
