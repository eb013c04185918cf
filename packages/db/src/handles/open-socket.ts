import net from 'node:net';

export type ServerAddress = { host: string[]; port: number[]; path?: string | false };

/**
 * A connection to PostgreSQL that ends when nothing has passed on it for `silentMs` to twice that. A server that is gone
 * without a word (a cable, a firewall that forgot us) would otherwise keep whoever waits for its answer for a quarter
 * of an hour. Idle connections must be closed before, and statements be shorter: then silence is never an answer to come.
 * Bytes are counted, because TLS takes a socket's listeners from it.
 */
export function openSocket({ host, port, path }: ServerAddress, hostIndex: number, silentMs: number) {
  const index = hostIndex % host.length;
  const socket = path ? net.connect(path) : net.connect({ host: host[index] ?? '', port: port[index] ?? 0 });
  let seen = -1;
  const watch = setInterval(() => {
    const passed = socket.bytesRead + socket.bytesWritten;
    if (passed === seen) socket.destroy();
    seen = passed;
    if (socket.destroyed) clearInterval(watch);
  }, silentMs);
  watch.unref();
  // The driver takes the name to check a certificate by from here.
  return Object.assign(socket, { host: host[index], port: port[index] });
}
