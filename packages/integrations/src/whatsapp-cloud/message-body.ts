/** Something to tap beside a text. */
export interface CloudChoices {
  kind: 'buttons' | 'list';
  options: readonly { id: string; title: string }[];
}

export interface CloudMessage {
  /** digits of a phone, or a business-scoped user id (`US.13491208655302741918`) */
  to: string;
  text: string;
  /** Comes back in every status of the message. */
  callbackData: string;
  media?: { id: string; mime: string; name: string };
  choices?: CloudChoices;
  /** The words that open a list. */
  listButton?: string;
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages */
export const maxTextLength = 4096;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages */
const maxCaptionLength = 1024;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
const buttons = { count: 3, title: 20, body: 1024 };
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
const list = { count: 10, title: 24, body: 4096, button: 20 };

/** The body of POST /<phone number id>/messages. Choices that do not fit Meta's limits are left out: the text says them too. */
export function messageBody(message: CloudMessage): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...addressee(message.to),
    biz_opaque_callback_data: message.callbackData,
    ...contentOf(message),
  };
}

const scopedId = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]+$/;

/** Whether the Cloud API can write to an address. An opaque id that a linked phone told of means nothing to it. */
export function canReach(to: string): boolean {
  return scopedId.test(to) || /^\d{6,15}$/.test(to);
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids */
function addressee(to: string): Record<string, string> {
  return scopedId.test(to) ? { recipient: to } : { to };
}

function contentOf({ text, media, choices, listButton }: CloudMessage): Record<string, unknown> {
  if (media) return mediaContent(media, text);
  const interactive = choices && interactiveOf(text, choices, listButton ?? '☰');
  if (interactive) return { type: 'interactive', interactive };
  return { type: 'text', text: { body: cut(text, maxTextLength), preview_url: false } };
}

function mediaContent(media: NonNullable<CloudMessage['media']>, text: string): Record<string, unknown> {
  const group = media.mime.split('/')[0];
  const type = group === 'image' || group === 'video' || group === 'audio' ? group : 'document';
  const caption = text === '' || type === 'audio' ? {} : { caption: cut(text, maxCaptionLength) };
  const filename = type === 'document' ? { filename: media.name } : {};
  return { type, [type]: { id: media.id, ...caption, ...filename } };
}

function interactiveOf(text: string, { options }: CloudChoices, listButton: string): object | null {
  const fits = (limit: typeof buttons | typeof list) =>
    options.length > 0 &&
    options.length <= limit.count &&
    text.length <= limit.body &&
    options.every(({ title }) => title.length <= limit.title) &&
    // Meta refuses two that read the same.
    new Set(options.map(({ title }) => title)).size === options.length;
  if (fits(buttons)) {
    const replies = options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
    return { type: 'button', body: { text }, action: { buttons: replies } };
  }
  if (!fits(list)) return null;
  const rows = options.map(({ id, title }) => ({ id, title }));
  return {
    type: 'list',
    body: { text },
    action: { button: listButton.slice(0, list.button), sections: [{ rows }] },
  };
}

/** Cut at the last whole line that fits. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 2);
  const end = kept.lastIndexOf('\n');
  return `${end > length / 2 ? kept.slice(0, end) : kept}\n…`;
}
