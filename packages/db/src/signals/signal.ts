/** That something happened to a row, for whom to look. Never what: whoever listens hears of every tenant. */
export type Signal = { kind: string; tenantId: string; id: string };

/**
 * How processes tell each other where to look. A signal may be lost (a listener that is reconnecting hears nothing), so
 * whoever listens also looks for itself now and then.
 */
export type Signals = {
  readonly home: 'postgres' | 'redis';
  /** Call it after the commit. */
  notify(signals: readonly Signal[]): Promise<void>;
  /**
   * Hears signals until closed. Reconnects by itself; `onConnect` runs at each connection, the first included. Where
   * Redis is out of reach it resolves all the same, and hears when it is there.
   */
  listen(handler: (signal: Signal) => void, onConnect?: () => void): Promise<{ close(): Promise<void> }>;
};
