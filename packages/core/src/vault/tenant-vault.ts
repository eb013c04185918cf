import { createCipheriv, createDecipheriv } from 'node:crypto';

/** What a sealed text is; part of the authenticated data, so that one kind cannot be passed off as another. */
export type SealedKind =
  | 'message'
  | 'payload'
  | 'understanding'
  | 'address'
  | 'note'
  | 'link_code'
  | 'link_phone'
  /** What speaks for a number at Meta's Cloud API. */
  | 'cloud_credentials'
  | 'tracking_token'
  | 'file_name'
  | 'reaction';

/** What sealed bytes are. */
export type SealedBytesKind = 'wa_link' | 'file' | 'menu';

/** Seals and opens a tenant's texts with its data keys, which are already loaded. */
export interface TenantVault {
  /** The version new texts are sealed with; stored beside each sealed column as key_version. */
  readonly keyVersion: number;
  seal(kind: SealedKind, text: string): Buffer;
  /** Throws when the bytes were changed, belong to another tenant or kind, or the key is gone. */
  open(kind: SealedKind, bytes: Buffer, keyVersion: number): string;
  /** As `seal`, for bytes of one thing: `about` names it and is authenticated too. */
  sealBytes(kind: SealedBytesKind, about: string, bytes: Uint8Array): Buffer;
  /** Throws as `open` does, and when the bytes were sealed about something else. */
  openBytes(kind: SealedBytesKind, about: string, bytes: Buffer, keyVersion: number): Buffer;
}

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM, layout nonce | tag | ciphertext; the authenticated data is tenant | kind | version, and of
 * bytes tenant | kind | about | version.
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
  const seal = (subject: string, plain: Uint8Array): Buffer => {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', keyOf(keyVersion), nonce);
    cipher.setAAD(Buffer.from(`${tenantId}|${subject}|${keyVersion}`));
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
  };
  const open = (subject: string, bytes: Buffer, version: number): Buffer => {
    const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', keyOf(version), bytes.subarray(0, nonceLength));
    decipher.setAAD(Buffer.from(`${tenantId}|${subject}|${version}`));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
  };

  return {
    keyVersion,
    seal: (kind, text) => seal(kind, Buffer.from(text)),
    open: (kind, bytes, version) => open(kind, bytes, version).toString('utf8'),
    sealBytes: (kind, about, bytes) => seal(`${kind}|${about}`, bytes),
    openBytes: (kind, about, bytes, version) => open(`${kind}|${about}`, bytes, version),
  };
}
