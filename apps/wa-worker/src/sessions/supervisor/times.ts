/** How patient a supervisor is, ms, and how much it takes. */
export interface SupervisorTimes {
  /** From opening a client to its first code or `ready`. The library itself would wait for ever. */
  openMs: number;
  /** Until the next code, when nobody scans: the time one counts, and some more. */
  scanMs: number;
  /** From the scan to `ready`. */
  syncMs: number;
  /** How long a session may answer no probe before its client is replaced. */
  degradedMs: number;
  /** How long to wait for a client that can end the link. */
  unlinkMs: number;
  /** Ready for so long, earlier trouble is forgotten. */
  steadyMs: number;
  probeEveryMs: number;
  probeAgainMs: number;
  probeWithinMs: number;
  /** A session that heard nothing for so long writes to itself; twice as long each time while nobody else writes. */
  silenceMs: number;
  longestSilenceMs: number;
  echoWithinMs: number;
  backfillEveryMs: number;
  backfillAgainMs: number;
  backfillWithinMs: number;
  memoryEveryMs: number;
  /** Nothing in or out for so long is a quiet moment. */
  quietMs: number;
  /** The first pause before a reconnect, doubled with each, and the longest. */
  pauseMs: number;
  longestPauseMs: number;
}

export interface SupervisorRules {
  times: SupervisorTimes;
  /** Codes shown and not scanned before the link is given up. */
  maxLinkCodes: number;
  /** Attempts without being ready: after so many another worker may be luckier, or a first link has failed. */
  maxAttempts: number;
  /** What a session may hold outside the process before it is begun anew in a quiet moment; twice that, at once. */
  memoryBytes: number;
}

/**
 * A probe every 15 s that must answer in 10 s finds a crash or a hang within 25 s. After 120 s of silence an echo that
 * must be heard in 30 s finds one-way silence within 150 s of the last customer's message. While nobody writes the echoes
 * become rarer: a number that writes to itself every two minutes all night is a nuisance and suspicious, and one whose
 * phone is switched off, where echoes may not come back, would be begun anew as often.
 */
export const defaultTimes: SupervisorTimes = {
  openMs: 120_000,
  scanMs: 150_000,
  syncMs: 180_000,
  degradedMs: 15_000,
  unlinkMs: 45_000,
  steadyMs: 300_000,
  probeEveryMs: 15_000,
  probeAgainMs: 5_000,
  probeWithinMs: 10_000,
  silenceMs: 120_000,
  longestSilenceMs: 1_800_000,
  echoWithinMs: 30_000,
  backfillEveryMs: 600_000,
  backfillAgainMs: 10_000,
  backfillWithinMs: 300_000,
  memoryEveryMs: 60_000,
  quietMs: 60_000,
  pauseMs: 1_000,
  longestPauseMs: 60_000,
};
