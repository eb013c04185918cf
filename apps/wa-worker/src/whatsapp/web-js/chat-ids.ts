import type { Person } from '../port.ts';

/**
 * WhatsApp Web names a person `<phone>@c.us`, or `<opaque>@lid` where it keeps the phone to itself, and a group
 * `<id>@g.us`. The product names people by digits; opaque ids and groups keep their ending, so that the two cannot be
 * taken for phones.
 */
export function toWid(to: string): string {
  return to.includes('@') ? to : `${to.replace(/\D/g, '')}@c.us`;
}

export const isGroup = (wid: string) => wid.endsWith('@g.us');
export const isLid = (wid: string) => wid.endsWith('@lid');

/** Chats that customers order in. Status posts, channels and broadcast lists are none. */
export function isCustomerChat(wid: string): boolean {
  return /@(c\.us|lid|g\.us)$/.test(wid);
}

/** Digits, without the device that some ids carry (`34600000001:12@c.us`). */
export const digitsOf = (wid: string) => wid.replace(/[:@].*$/, '').replace(/\D/g, '');

/** @param phoneWid of an opaque id, where the page knows it */
export function toPerson(wid: string, name?: string, phoneWid?: string): Person {
  const known = name ? { name } : {};
  if (!isLid(wid)) return { kind: 'phone', value: digitsOf(wid), phone: digitsOf(wid), ...known };
  return { kind: 'lid', value: wid, ...(phoneWid ? { phone: digitsOf(phoneWid) } : {}), ...known };
}
