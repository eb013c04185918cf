import { type CatalogRequest, type CatalogVerdict, readVerdicts } from './catalog-batch.ts';
import { askGraph, type GraphRequest, readJson } from './graph-http.ts';
import { type CloudMessage, messageBody } from './message-body.ts';
import { type CloudSendOutcome, sendOutcomeOf } from './outcomes.ts';

export interface CloudNumberKeys {
  phoneNumberId: string;
  accessToken: string;
}

export interface NumberInfo {
  /** digits */
  number: string;
  name: string;
}

export interface MediaFile {
  mime: string;
  bytes: Buffer;
}

/** A file is larger than was asked for. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** Meta's WhatsApp Cloud API for one number. What else throws, throws GraphRefusal, GraphUnreachable or GraphSilent. */
export interface CloudApi {
  /** Proves that number and token work. */
  numberInfo(): Promise<NumberInfo>;
  send(message: CloudMessage): Promise<CloudSendOutcome>;
  /** Returns the id to send it by. */
  upload(file: MediaFile & { name: string }): Promise<string>;
  /** Null where Meta has it no more (media are kept 30 days). Throws FileTooLarge, before it is fetched where Meta says its size. */
  download(mediaId: string, maxBytes: number): Promise<MediaFile | null>;
  /** Blue ticks for a message and all before it; `isTyping` shows as well that an answer is being written (25 s at most). */
  markRead(waMessageId: string, isTyping: boolean): Promise<void>;
  /** Sends changes of a catalog, at most 5,000. Returns the handle to ask by. */
  changeCatalog(
    catalogId: string,
    requests: readonly CatalogRequest[],
  ): Promise<{ handle: string | null; refused: CatalogVerdict[] }>;
  /** How a batch went; null while it is being done. */
  catalogResult(catalogId: string, handle: string): Promise<CatalogVerdict[] | null>;
}

/**
 * @param baseUrl with the version, `https://graph.facebook.com/v25.0`
 */
export function openCloudApi(baseUrl: string, { phoneNumberId, accessToken }: CloudNumberKeys): CloudApi {
  const ask = (request: GraphRequest) => askGraph(baseUrl, accessToken, request);
  const askJson = async <T>(request: GraphRequest) => readJson<T>(await ask(request));
  const messages = `/${encodeURIComponent(phoneNumberId)}/messages`;

  return {
    async numberInfo() {
      const info = await askJson<{ display_phone_number?: string; verified_name?: string }>({
        method: 'GET',
        path: `/${encodeURIComponent(phoneNumberId)}?fields=display_phone_number,verified_name`,
        timeoutMs: 10_000,
      });
      return {
        number: (info.display_phone_number ?? '').replace(/\D/g, ''),
        name: info.verified_name ?? '',
      };
    },

    async send(message) {
      try {
        const body = messageBody(message);
        const answer = await askJson<{ messages?: { id?: string }[] }>({
          method: 'POST',
          path: messages,
          body,
        });
        const waMessageId = answer.messages?.[0]?.id;
        if (waMessageId) return { kind: 'sent', waMessageId };
        return { kind: 'unknown', detail: 'Graph took the message and gave no id' };
      } catch (error) {
        return sendOutcomeOf(error);
      }
    },

    async upload({ mime, bytes, name }) {
      const form = new FormData();
      form.set('messaging_product', 'whatsapp');
      form.set('type', mime);
      form.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), name);
      const { id } = await askJson<{ id: string }>({
        method: 'POST',
        path: `/${encodeURIComponent(phoneNumberId)}/media`,
        body: form,
        timeoutMs: 60_000,
      });
      return id;
    },

    async download(mediaId, maxBytes) {
      const facts = await askJson<{ url?: string; mime_type?: string; file_size?: number | string }>({
        method: 'GET',
        path: `/${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(phoneNumberId)}`,
      }).catch(nullWhenGone);
      if (!facts?.url) return null;
      const size = Number(facts.file_size ?? 0);
      if (size > maxBytes) throw new FileTooLarge(`the file has ${size} bytes, ${maxBytes} are allowed`);
      demandMetaHost(facts.url, baseUrl);
      const response = await ask({ method: 'GET', path: facts.url, timeoutMs: 60_000 }).catch(nullWhenGone);
      if (!response) return null;
      return {
        mime: facts.mime_type ?? 'application/octet-stream',
        bytes: await readAtMost(response, maxBytes),
      };
    },

    async markRead(waMessageId, isTyping) {
      await ask({
        method: 'POST',
        path: messages,
        body: {
          messaging_product: 'whatsapp',
          status: 'read',
          message_id: waMessageId,
          ...(isTyping && { typing_indicator: { type: 'text' } }),
        },
      });
    },

    async changeCatalog(catalogId, requests) {
      const answer = await askJson<{ handles?: string[]; validation_status?: unknown }>({
        method: 'POST',
        path: `/${encodeURIComponent(catalogId)}/items_batch`,
        body: { item_type: 'PRODUCT_ITEM', allow_upsert: true, requests },
        timeoutMs: 60_000,
      });
      return { handle: answer.handles?.[0] ?? null, refused: readVerdicts(answer.validation_status) };
    },

    async catalogResult(catalogId, handle) {
      const answer = await askJson<{ data?: { status?: string; errors?: unknown }[] }>({
        method: 'GET',
        path: `/${encodeURIComponent(catalogId)}/check_batch_request_status?handle=${encodeURIComponent(handle)}`,
      });
      const [batch] = answer.data ?? [];
      return batch?.status === 'finished' ? readVerdicts(batch.errors) : null;
    },
  };
}

function nullWhenGone(error: unknown): null {
  const { status, code } = error as { status?: number; code?: number };
  if (status === 404 || (status === 400 && code === 100)) return null;
  throw error;
}

const metaHosts = /(^|\.)(facebook\.com|fbsbx\.com|fbcdn\.net|whatsapp\.net)$/;

/** Files are fetched with the token; it goes to Meta, or to wherever all of Graph is, and nowhere else. */
function demandMetaHost(address: string, baseUrl: string): void {
  const { protocol, hostname, origin } = new URL(address);
  if (origin === new URL(baseUrl).origin || (protocol === 'https:' && metaHosts.test(hostname))) return;
  throw new Error('a file is said to be somewhere else than at Meta');
}

/** What a server says of a size is only what it says. */
async function readAtMost(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new FileTooLarge(`the file has more than the ${maxBytes} bytes that are allowed`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
