import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { createInterface } from 'node:readline';

export interface RedisServer {
  port: number;
  /** SIGKILL: what it held is gone. */
  kill(): Promise<void>;
  /** On the same port, and empty. */
  start(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** A Redis or Valkey of one history's own, which keeps nothing on disk. */
export async function openRedisServer(program: string): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | undefined;

  const start = async () => {
    if (child) return;
    const settings = {
      port,
      bind: '127.0.0.1',
      save: '',
      appendonly: 'no',
      'maxmemory-policy': 'noeviction',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const started = spawn(program, args, { cwd: '/tmp', stdio: ['ignore', 'pipe', 'ignore'] });
    child = started;
    for await (const line of createInterface(started.stdout)) {
      if (/Ready to accept connections/.test(line)) break;
    }
    started.stdout.resume();
    if (started.exitCode !== null) throw new Error(`${program} ended with ${started.exitCode}`);
  };
  const kill = async () => {
    const dying = child;
    child = undefined;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    dying.kill('SIGKILL');
    await once(dying, 'exit');
  };
  await start();
  return {
    port,
    start,
    kill,
    flush: () => say(port, 'FLUSHALL'),
    close: kill,
  };
}

async function say(port: number, command: string): Promise<void> {
  const socket = net.connect({ port, host: '127.0.0.1' });
  socket.write(`${command}\r\n`);
  await once(socket, 'data');
  socket.destroy();
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
