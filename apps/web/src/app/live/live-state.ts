/**
 * What the tab knows about its live line. `live` = events arrive; `lost` = what is on the screen may be old, since
 * `sinceMs`. Example: connecting > live > lost (cable out, 20:15) > live (gap filled from lastSeq).
 */
export interface LiveState {
  phase: 'connecting' | 'live' | 'lost';
  /** When this phase began, epoch ms. */
  sinceMs: number;
  /** The last event seen; the server resumes after it. */
  lastSeq: number | null;
}

export type LiveAction =
  | { type: 'opened'; atMs: number }
  | { type: 'lost'; atMs: number }
  | { type: 'event'; seq: number; atMs: number };

export function liveReducer(state: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case 'opened':
      return state.phase === 'live' ? state : { ...state, phase: 'live', sinceMs: action.atMs };
    case 'lost':
      return state.phase === 'lost' ? state : { ...state, phase: 'lost', sinceMs: action.atMs };
    case 'event': {
      const lastSeq = Math.max(state.lastSeq ?? 0, action.seq);
      const sinceMs = state.phase === 'live' ? state.sinceMs : action.atMs;
      return { phase: 'live', sinceMs, lastSeq };
    }
  }
}
