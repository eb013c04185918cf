/** What a browser with the dashboard open does, over the same HTTP. */
export interface Dashboard {
  query<T>(procedure: string): Promise<T>;
  mutate<T>(procedure: string, input?: unknown): Promise<T>;
  /** Live events from now on, until `signal` aborts. Resolves when the stream is open. */
  follow(signal: AbortSignal, hear: (event: LiveEvent) => void): Promise<void>;
}

export interface LiveEvent {
  seq: number;
  kind: string;
  subjectId: string;
}

/** A browser without a session; the api's answers may give it one. tRPC's envelope and superjson's, by hand. */
export function openDashboard(apiUrl: string, session: { cookie: string }): Dashboard {
  async function call<T>(path: string, init: RequestInit): Promise<T> {
    const headers = { cookie: session.cookie, 'content-type': 'application/json' };
    const response = await fetch(`${apiUrl}/trpc/${path}`, { ...init, headers });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) session.cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return (JSON.parse(text) as { result: { data: { json: T } } }).result.data.json;
  }
  return {
    query: (procedure) => call(procedure, {}),
    mutate: (procedure, input) =>
      call(procedure, { method: 'POST', body: JSON.stringify({ json: input ?? {} }) }),
    async follow(signal, hear) {
      const response = await fetch(`${apiUrl}/trpc/live.events`, {
        headers: { cookie: session.cookie, accept: 'text/event-stream' },
        signal,
      });
      if (!response.ok || !response.body) throw new Error(`live.events: ${response.status}`);
      const read = readEvents(response.body, hear);
      read.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
  };
}

async function readEvents(body: ReadableStream<Uint8Array>, hear: (event: LiveEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1];
      // tRPC names its own frames (connected, ping, return); an event of ours has an id and no name.
      if (data && /^id:/m.test(block)) hear((JSON.parse(data) as { json: LiveEvent }).json);
    }
  }
}
