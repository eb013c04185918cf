import type { CloudEvent, CloudInbound } from './webhook-events.ts';
import {
  type Content,
  contentSchema,
  type Envelope,
  envelopeSchema,
  readValue,
  statusSchema,
  type Value,
  webhookSchema,
} from './webhook-schema.ts';

/** What a webhook tells, by number. */
export type CloudEvents = Map<string, CloudEvent[]>;

/**
 * Reads a webhook's JSON into events, by phone number id, in the order they came. A message whose content cannot be read is
 * still a message, of kind 'other': somebody wrote. Null for what is no webhook of WhatsApp's.
 */
export function readWebhook(json: unknown): CloudEvents | null {
  const parsed = webhookSchema.safeParse(json);
  if (!parsed.success || parsed.data.object !== 'whatsapp_business_account') return null;
  const events: CloudEvents = new Map();
  for (const { field, value: given } of parsed.data.entry.flatMap(({ changes }) => changes)) {
    const value = readValue(given);
    const phoneNumberId = value?.metadata?.phone_number_id;
    if (!value || !phoneNumberId) continue;
    events.set(phoneNumberId, [...(events.get(phoneNumberId) ?? []), ...eventsOf(field, value)]);
  }
  return events;
}

function eventsOf(field: string, value: Value): CloudEvent[] {
  const all = [
    ...value.messages.map((message) => messageEvent(message, value, false)),
    // https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_message_echoes
    ...value.message_echoes.map((message) => messageEvent(message, value, true)),
    ...value.statuses.map(statusEvent),
  ];
  return all.length > 0 ? all : [{ kind: 'other', what: field }];
}

function messageEvent(given: unknown, value: Value, fromMe: boolean): CloudEvent {
  const envelope = envelopeSchema.safeParse(given).data;
  const person = envelope && personOf(envelope, value, fromMe);
  if (!envelope || !person) return { kind: 'other', what: 'a message without id or sender' };
  const content = contentSchema.safeParse(given).data ?? { type: 'unsupported' };
  const at = envelope.timestamp;
  if (content.reaction) {
    const { message_id: waMessageId, emoji } = content.reaction;
    return { kind: 'reaction', waMessageId, by: { kind: person.kind, value: person.value }, emoji, at };
  }
  // https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/edit
  if (content.edit) {
    const written = contentSchema.safeParse(content.edit.message).data;
    const text = written ? textOf(written) : '';
    return { kind: 'edited', waMessageId: content.edit.original_message_id, text, at };
  }
  if (content.revoke) return { kind: 'revoked', waMessageId: content.revoke.original_message_id, at };
  const chat = envelope.group_id
    ? { chat: { kind: 'group' as const, value: envelope.group_id }, author: person }
    : { chat: person };
  return { kind: 'message', message: { waMessageId: envelope.id, ...chat, fromMe, at, ...said(content) } };
}

type Person = NonNullable<CloudInbound['author']>;

/**
 * The customer: who wrote, or on an echo who was written to. Somebody with a username has a business-scoped id and maybe no
 * phone; who has both is one customer under both.
 */
function personOf(envelope: Envelope, { contacts }: Value, fromMe: boolean): Person | null {
  const phone = (fromMe ? envelope.to : envelope.from)?.replace(/\D/g, '') || undefined;
  const id = fromMe ? envelope.to_user_id : envelope.from_user_id;
  const contact = contacts.find(
    (one) => (phone && one.wa_id === phone) || (id && one.user_id === id) || contacts.length === 1,
  );
  const userId = id ?? contact?.user_id;
  const name = contact?.profile?.name;
  const named = name && !fromMe ? { name } : {};
  if (userId) return { kind: 'lid', value: userId, ...(phone && { phone }), ...named };
  return phone ? { kind: 'phone', value: phone, phone, ...named } : null;
}

type Said = Pick<CloudInbound, 'kind' | 'text' | 'payload' | 'media'>;

const fileKinds = ['image', 'document', 'audio', 'video', 'sticker'] as const;

function said(content: Content): Said {
  const text = textOf(content);
  const { location, contacts, order, interactive, button } = content;
  for (const kind of fileKinds) {
    const file = content[kind];
    if (!file) continue;
    const name = file.filename === undefined ? {} : { name: file.filename };
    const media = { mime: file.mime_type, sizeBytes: file.file_size ?? null, ...name };
    return { kind, text, media, payload: { cloudMediaId: file.id } };
  }
  if (location) {
    const { latitude: lat, longitude: lng, name, address } = location;
    return { kind: 'location', text, payload: { location: { lat, lng, name: name ?? address } } };
  }
  const [contact] = contacts ?? [];
  if (contact) {
    const phone = contact.phones?.[0];
    const known = { name: contact.name?.formatted_name ?? '', phone: phone?.wa_id ?? phone?.phone ?? '' };
    return { kind: 'contact', text, payload: { contact: known } };
  }
  if (order) {
    const items = order.product_items.map(({ product_retailer_id: id, quantity }) => {
      // Meta tells no names; core puts in those of the menu.
      return { id, name: id, quantity };
    });
    return { kind: 'cart', text, payload: { cart: { items } } };
  }
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  if (chosen) return { kind: 'text', text, payload: { choice: { id: chosen.id } } };
  if (button) return { kind: 'text', text, payload: { choice: { id: button.payload ?? '' } } };
  return { kind: content.text ? 'text' : 'other', text };
}

function textOf({ text, order, interactive, button, ...rest }: Content): string {
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  const captions = fileKinds.map((kind) => rest[kind]?.caption);
  return [text?.body, ...captions, order?.text, chosen?.title, button?.text].find((one) => one) ?? '';
}

const statuses = ['sent', 'delivered', 'read', 'failed'] as const;

function statusEvent(given: unknown): CloudEvent {
  const parsed = statusSchema.safeParse(given).data;
  // 'played' of a voice message says that it was read.
  const status = statuses.find((one) => one === (parsed?.status === 'played' ? 'read' : parsed?.status));
  if (!parsed || !status) return { kind: 'other', what: 'a status of an unknown kind' };
  const [error] = parsed.errors ?? [];
  return {
    kind: 'status',
    waMessageId: parsed.id,
    status,
    callbackData: parsed.biz_opaque_callback_data ?? null,
    error: error ? { code: error.code, detail: error.error_data?.details ?? error.title ?? '' } : null,
  };
}
