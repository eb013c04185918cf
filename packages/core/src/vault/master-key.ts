import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Wraps tenants' data keys and seals what belongs to no tenant. A master key from a key service fits the same shape. */
export interface MasterKey {
  wrap(purpose: string, plain: Buffer): Buffer;
  /** Throws when the bytes were changed, wrapped for another purpose, or by a key that is not here. */
  unwrap(purpose: string, wrapped: Buffer): Buffer;
  /** Keys of 32 bytes for a purpose of their own: the first to sign with, all to check with. */
  derive(purpose: string): Buffer[];
}

/**
 * AES-256-GCM, layout nonce | tag | ciphertext; the authenticated data is the purpose.
 * @param base64 32 random bytes in base64, from MASTER_KEY: what is wrapped from now on is wrapped with it
 * @param othersBase64 keys that are only read with, from MASTER_KEY_OTHERS: what stands between two keys during a
 *   rotation
 */
export function openMasterKey(base64: string, othersBase64: readonly string[] = []): MasterKey {
  const key = keyOf(base64, 'MASTER_KEY');
  const all = [key, ...othersBase64.map((other) => keyOf(other, 'each key of MASTER_KEY_OTHERS'))];
  return {
    wrap(purpose, plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unwrap(purpose, wrapped) {
      let failure: unknown;
      // Nothing in the bytes says which key it was: a wrong one fails at the tag, at once and for certain.
      for (const each of all) {
        try {
          return open(each, purpose, wrapped);
        } catch (error) {
          failure = error;
        }
      }
      throw failure;
    },
    derive: (purpose) => all.map((each) => Buffer.from(hkdfSync('sha256', each, '', purpose, 32))),
  };
}

function keyOf(base64: string, name: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64`);
  return key;
}

function open(key: Buffer, purpose: string, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(wrapped.subarray(12, 28));
  return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
}
