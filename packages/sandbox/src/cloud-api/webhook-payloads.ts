import { randomBytes } from 'node:crypto';
import type { Message } from '../network/message.ts';
import type { CloudNumber } from '../network/state.ts';
import { tapped } from './send-schema.ts';

const seconds = (iso: string) => String(Math.floor(Date.parse(iso) / 1000));

/** The business-scoped id of a person: what Meta tells beside a phone, or in its place. */
export const scopedIdOf = (phone: string): string => `ZZ.${phone}`;
export const phoneOfScopedId = (id: string): string => id.replace(/^ZZ\./, '');

/** What Meta posts, around what it tells of one number. */
export function webhookBody(number: CloudNumber, field: string, value: object): object {
  const metadata = { display_phone_number: number.number, phone_number_id: number.phoneNumberId };
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: number.wabaId,
        changes: [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }],
      },
    ],
  };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages */
export function incoming(message: Message, name: string | undefined): object {
  const profile = name === undefined ? {} : { profile: { name } };
  const userId = scopedIdOf(message.from);
  return {
    contacts: [{ wa_id: message.from, user_id: userId, ...profile }],
    messages: [written(message, { from: message.from, from_user_id: userId })],
  };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_message_echoes */
export function echo(message: Message): object {
  return { message_echoes: [written(message, { from: message.from, to: message.to })] };
}

export function rewritten(message: Message, type: 'edit' | 'revoke'): object {
  const original = { original_message_id: message.id };
  const edit = { ...original, message: { type: 'text', text: { body: message.text } } };
  const what = type === 'edit' ? { type, edit } : { type, revoke: original };
  const timestamp = seconds(new Date().toISOString());
  const told = { id: `${message.id}.${type}`, from: message.from, timestamp, ...what };
  return { contacts: [{ wa_id: message.from }], messages: [told] };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/reaction */
export function reacted(id: string, { by, emoji }: { by: string; emoji: string }): object {
  const timestamp = seconds(new Date().toISOString());
  const people = { from: by, from_user_id: scopedIdOf(by) };
  const reaction = { message_id: id, emoji };
  const told = {
    ...people,
    id: `wamid.${randomBytes(24).toString('base64')}`,
    timestamp,
    type: 'reaction',
    reaction,
  };
  return { contacts: [{ wa_id: by, user_id: scopedIdOf(by) }], messages: [told] };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status */
export function status(
  message: { id: string; to: string },
  is: string,
  callbackData: string | undefined,
  error?: { code: number; title: string },
): object {
  const data = callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData };
  const timestamp = seconds(new Date().toISOString());
  const failed = error ? { errors: [{ ...error, error_data: { details: error.title } }] } : {};
  return {
    statuses: [{ id: message.id, status: is, timestamp, recipient_id: message.to, ...data, ...failed }],
  };
}

function written(message: Message, people: { from: string; from_user_id?: string; to?: string }): object {
  return { ...people, id: message.id, timestamp: seconds(message.at), ...contentOf(message) };
}

function contentOf(message: Message): object {
  const { kind, text, media, location, contact, cart, tap } = message;
  if (tap) return { type: 'interactive', interactive: tapped(tap, text) };
  const caption = text === '' ? {} : { caption: text };
  if (media) {
    const filename = media.name === undefined ? {} : { filename: media.name };
    const file = { id: `media-${message.key}`, mime_type: media.mime, sha256: '', ...caption, ...filename };
    return { type: kind, [kind]: file };
  }
  if (location) {
    const { lat: latitude, lng: longitude, name } = location;
    return { type: 'location', location: { latitude, longitude, name } };
  }
  if (contact) {
    const phones = [{ phone: contact.phone, wa_id: contact.phone }];
    return { type: 'contacts', contacts: [{ name: { formatted_name: contact.name }, phones }] };
  }
  if (cart) {
    const product_items = cart.items.map(({ id, quantity }) => ({ product_retailer_id: id, quantity }));
    return { type: 'order', order: { text, product_items } };
  }
  return { type: 'text', text: { body: text } };
}
