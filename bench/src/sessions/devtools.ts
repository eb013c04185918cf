import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Chromium writes the port that `--remote-debugging-port=0` got, and a path, into this file of its profile. */
const portFile = 'DevToolsActivePort';
export const devToolsFlag = '--remote-debugging-port=0';

export interface DevTools {
  /** One command of the DevTools protocol to the page. Rejects with what the browser says against it. */
  ask<T>(method: string, params?: object): Promise<T>;
  close(): void;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** A second line to the page of a browser that was started with `devToolsFlag`, beside its driver's. */
export async function openDevTools(profile: string): Promise<DevTools> {
  while (!existsSync(join(profile, portFile))) await sleep(20);
  const [port = ''] = readFileSync(join(profile, portFile), 'utf8').split('\n');
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await listed.json()) as { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === 'page');
  if (!page) throw new Error('the browser has no page');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('the page takes no second line')), {
      once: true,
    });
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(id ?? 0);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  let last = 0;
  return {
    async ask<T>(method: string, params: object = {}) {
      last += 1;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(last, asked);
      socket.send(JSON.stringify({ id: last, method, params }));
      return (await asked.promise) as T;
    },
    close: () => socket.close(),
  };
}
