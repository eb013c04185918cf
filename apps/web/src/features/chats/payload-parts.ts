const objectIn = (payload: unknown, key: string): Record<string, unknown> | null => {
  if (typeof payload !== 'object' || payload === null) return null;
  const value = (payload as Record<string, unknown>)[key];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
};
const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** The place in a message, by numbers only: what a stranger wrote is never part of an address. */
export function placeOf(payload: unknown): { url: string; name: string | null } | null {
  const place = objectIn(payload, 'location');
  const { lat, lng } = place ?? {};
  if (typeof lat !== 'number' || typeof lng !== 'number') return null;
  return { url: `https://maps.google.com/?q=${lat},${lng}`, name: textIn(place?.name) };
}

/** The contact in a message; `phone` as digits. */
export function contactOf(payload: unknown): { name: string; phone: string | null } | null {
  const contact = objectIn(payload, 'contact');
  const name = textIn(contact?.name);
  const phone = textIn(contact?.phone)?.replace(/\D/g, '') || null;
  return name || phone ? { name: name ?? '', phone } : null;
}
