import net from 'node:net';
import { Problem } from './problem.mjs';

function tryListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

export const freePort = () => tryListen(0, '127.0.0.1');

async function isFree(port) {
  try {
    await tryListen(port, '127.0.0.1');
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    throw error;
  }
}

/** Reads a port from the environment; a value that is none is refused by name. */
export function portFrom(variable, fallback) {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`${variable}=${text} is no port. Set it to a number from 1 to 65535.`);
  }
  return port;
}

/** Throws a Problem that names the port, its variable and the way out when the port is taken. */
export async function requireFree(port, variable, what) {
  if (await isFree(port)) return port;
  throw new Problem(
    `Port ${port} is taken, and ${what} needs it (${variable}).\n` +
      `Stop what listens there, or choose another: ${variable}=${port + 1} npm start`,
  );
}

/** The preferred port when it is free, any free one otherwise. */
export async function preferPort(port) {
  return port && (await isFree(port)) ? port : freePort();
}
