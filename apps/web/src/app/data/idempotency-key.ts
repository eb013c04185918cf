/** A key for one intended action: 128 random bits. crypto.randomUUID is missing on plain http inside a shop's network. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
