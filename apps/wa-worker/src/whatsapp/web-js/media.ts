import type { Page } from 'puppeteer-core';
import type { Client } from 'whatsapp-web.js';
import { MediaTooLarge, type OutboundMedia } from '../port.ts';
import { findKey } from './page-functions.ts';
import { rawOf } from './to-inbound.ts';
import { within } from './within.ts';

const limitMs = 40_000;

/**
 * The file of a message, or null where WhatsApp has it no more. It travels as base64 through the debugging pipe (8 MiB: up
 * to 3 s in which the page answers nothing else), so its claimed size is looked at before it is asked for.
 */
export async function fetchMedia(
  client: Client,
  page: Page,
  waMessageId: string,
  knownKey: string | undefined,
  maxBytes: number,
): Promise<OutboundMedia | null> {
  const key =
    knownKey ?? (await within(limitMs, 'looking for a file', page.evaluate(findKey, waMessageId, false, [])));
  if (!key) return null;
  const message = await within(limitMs, 'a message with a file', client.getMessageById(key));
  if (!message?.hasMedia) return null;
  const raw = rawOf(message);
  assertFits(raw.size ?? 0, maxBytes);
  const file = await within(limitMs, 'a file', message.downloadMedia());
  if (!file) return null;
  // What the sender claimed is only a claim.
  assertFits(Buffer.byteLength(file.data, 'base64'), maxBytes);
  const bytes = Buffer.from(file.data, 'base64');
  return { mime: file.mimetype, name: file.filename ?? raw.filename ?? waMessageId, bytes };
}

function assertFits(sizeBytes: number, maxBytes: number): void {
  if (sizeBytes > maxBytes) {
    throw new MediaTooLarge(`the file has ${sizeBytes} bytes, ${maxBytes} are allowed`);
  }
}
