import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Wraps tenants' data keys and seals what belongs to no tenant. A master key from a key service fits the same shape. */
export interface MasterKey {
  wrap(purpose: string, plain: Buffer): Buffer;
  unwrap(purpose: string, wrapped: Buffer): Buffer;
}

/** @param base64 32 random bytes in base64, from MASTER_KEY */
export function openMasterKey(base64: string): MasterKey {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== 32) throw new Error('MASTER_KEY must be 32 bytes in base64');
  return {
    wrap(purpose, plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unwrap(purpose, wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12));
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(wrapped.subarray(12, 28));
      return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
    },
  };
}
