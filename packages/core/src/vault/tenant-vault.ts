import { createCipheriv, createDecipheriv } from 'node:crypto';

/** What a sealed text is; part of the authenticated data, so that one kind cannot be passed off as another. */
export type SealedKind =
  | 'message'
  | 'payload'
  | 'understanding'
  | 'address'
  | 'note'
  | 'link_code'
  | 'tracking_token';

/** Seals and opens a tenant's texts with its data keys, which are already loaded. */
export interface TenantVault {
  /** The version new texts are sealed with; stored beside each sealed column as key_version. */
  readonly keyVersion: number;
  seal(kind: SealedKind, text: string): Buffer;
  /** Throws when the bytes were changed, belong to another tenant or kind, or the key is gone. */
  open(kind: SealedKind, bytes: Buffer, keyVersion: number): string;
}

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM, layout nonce | tag | ciphertext; the authenticated data is tenant | kind | version.
 * @param keys data keys of 32 bytes by version
 */
export function openTenantVault(
  tenantId: string,
  keys: ReadonlyMap<number, Buffer>,
  randomBytes: (count: number) => Buffer,
): TenantVault {
  const keyVersion = Math.max(...keys.keys());
  const keyOf = (version: number): Buffer => {
    const key = keys.get(version);
    if (!key) throw new Error(`tenant ${tenantId} has no data key of version ${version}`);
    return key;
  };
  const authenticated = (kind: SealedKind, version: number) => Buffer.from(`${tenantId}|${kind}|${version}`);

  return {
    keyVersion,
    seal(kind, text) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keyVersion), nonce);
      cipher.setAAD(authenticated(kind, keyVersion));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(kind, bytes, version) {
      const nonce = bytes.subarray(0, nonceLength);
      const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version), nonce);
      decipher.setAAD(authenticated(kind, version));
      decipher.setAuthTag(tag);
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceLength + tagLength)),
        decipher.final(),
      ]).toString('utf8');
    },
  };
}
