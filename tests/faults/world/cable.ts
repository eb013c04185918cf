import net from 'node:net';

/**
 * A wire between one worker and one server that can be cut: every connection of a worker to PostgreSQL, Redis and the
 * phones goes through one of its own.
 */
export interface Cable {
  port: number;
  /** Ends every connection; new ones are refused until `mend`. */
  cut(): void;
  /** Keeps every connection open, but nothing passes in either direction until `mend`: the far end is not told. */
  stall(): void;
  /** As after a router forgot them: the connections there are pass nothing any more, ever; new ones are whole. */
  lose(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays a wire to `port` on this machine. */
export async function layCable(port: number): Promise<Cable> {
  const ends = new Set<net.Socket>();
  const lost = new WeakSet<net.Socket>();
  let state: 'whole' | 'stalled' | 'cut' = 'whole';

  const server = net.createServer({ allowHalfOpen: false, pauseOnConnect: true }, (near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = net.connect({ port, host: '127.0.0.1', allowHalfOpen: false });
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.setNoDelay(true);
      ends.add(end);
      end.on('data', (bytes) => {
        if (!other.write(bytes) && state !== 'stalled') end.pause();
      });
      end.on('drain', () => state !== 'stalled' && !lost.has(other) && other.resume());
      end.on('error', () => {});
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
    }
    if (state === 'stalled') far.pause();
    else near.resume();
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const destroyAll = () => {
    for (const end of ends) end.destroy();
  };
  return {
    port: (server.address() as net.AddressInfo).port,
    cut() {
      state = 'cut';
      destroyAll();
    },
    stall() {
      if (state === 'cut') return;
      state = 'stalled';
      for (const end of ends) end.pause();
    },
    lose() {
      for (const end of ends) lost.add(end.pause());
    },
    mend() {
      const wasStalled = state === 'stalled';
      state = 'whole';
      if (wasStalled) for (const end of ends) if (!lost.has(end)) end.resume();
    },
    close: () =>
      new Promise((resolve) => {
        destroyAll();
        server.close(() => resolve());
      }),
  };
}
