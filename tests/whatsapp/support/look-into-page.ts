import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './processes.ts';

/** With this flag a browser writes the port of a second way in into its profile. */
export const secondWayIn = '--remote-debugging-port=0';

/** What an expression is on the page of the only browser whose run lies in this folder, past its driver. */
export async function lookIntoPage<T>(runs: string, expression: string): Promise<T> {
  const [run = ''] = readdirSync(runs);
  const file = join(runs, run, 'profile', 'DevToolsActivePort');
  await until('the browser wrote its port', () => existsSync(file));
  const [port = ''] = readFileSync(file, 'utf8').split('\n');
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await listed.json()) as { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === 'page');
  if (!page) throw new Error('the browser has no page');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  const answer = await new Promise<string>((resolve, reject) => {
    const params = { expression, returnByValue: true };
    const ask = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    socket.addEventListener('open', ask);
    socket.addEventListener('message', ({ data }) => resolve(String(data)));
    socket.addEventListener('error', () => reject(new Error('the page could not be asked')));
  });
  socket.close();
  return (JSON.parse(answer) as { result: { result: { value: T } } }).result.result.value;
}
