import { randomUUID } from 'node:crypto';
import type { LoadedLink } from '@novi/core/sessions/load-link';
import type { ClientEvent, WhatsAppClient } from '@novi/wa-worker/whatsapp/port';
import type { LinkStore } from '@novi/wa-worker/whatsapp/web-js/link-store';
import type { WebJsDriver } from '@novi/wa-worker/whatsapp/web-js/web-js-driver';
import { postJson } from '../phones/network.ts';

/** Pairings in memory: what a database costs is measured elsewhere. */
export function memoryLinks(): LinkStore {
  const links = new Map<string, LoadedLink>();
  const load = (sessionId: string) => links.get(sessionId) ?? { generation: 0, link: null };
  return {
    load: async ({ sessionId }) => load(sessionId),
    async save({ sessionId }, { bytes, atRest }) {
      const generation = load(sessionId).generation + 1;
      links.set(sessionId, { generation, link: { bytes, atRest } });
      return generation;
    },
    async erase({ sessionId }) {
      const generation = load(sessionId).generation + 1;
      links.set(sessionId, { generation, link: null });
      return generation;
    },
  };
}

export interface WebSession {
  sessionId: string;
  number: string;
  client: WhatsAppClient;
  startToCodeMs: number | null;
  scanToReadyMs: number | null;
  startToReadyMs: number;
  heard: () => number;
}

/** Names the phone, so that its session has something to show. */
export async function putPhone(sandboxUrl: string, number: string): Promise<void> {
  await fetch(`${sandboxUrl}/sandbox/api/phones/${number}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: `Shop ${number}` }),
  });
}

/** A session of that number from its start to `ready`, scanned by the sandbox's phone where it shows a code. */
export async function openSession(
  driver: WebJsDriver,
  sandboxUrl: string,
  number: string,
  sessionId: string = randomUUID(),
): Promise<WebSession> {
  const startedMs = performance.now();
  const client = driver.open({
    tenantId: sessionId,
    sessionId,
    fence: 1,
    goodForMs: 3_600_000,
    owner: 'bench',
    label: 'Bench',
    link: { kind: 'qr' },
    linkCodeTtlMs: 60_000,
  });
  let [codeMs, scannedMs, messages]: [number | null, number | null, number] = [null, null, 0];
  const ready = Promise.withResolvers<number>();
  const hear = async (event: ClientEvent) => {
    if (event.kind === 'message') messages += 1;
    if (event.kind === 'ready') ready.resolve(performance.now());
    if (event.kind === 'lost') ready.reject(new Error(event.detail));
    if (event.kind !== 'link_code' || scannedMs !== null) return;
    codeMs = performance.now();
    await postJson(`${sandboxUrl}/sandbox/api/phones/${number}/scan`, { qr: event.code });
    scannedMs = performance.now();
  };
  await client.start(hear);
  const readyMs = await ready.promise;
  return {
    sessionId,
    number,
    client,
    startToCodeMs: codeMs === null ? null : codeMs - startedMs,
    scanToReadyMs: scannedMs === null ? null : readyMs - scannedMs,
    startToReadyMs: readyMs - startedMs,
    heard: () => messages,
  };
}
