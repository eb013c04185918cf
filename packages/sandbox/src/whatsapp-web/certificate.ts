import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** `spki`: base64 SHA-256 of the public key, as Chromium's --ignore-certificate-errors-spki-list takes it. */
export type WebCertificate = { key: string; cert: string; spki: string };

/**
 * A key for web.whatsapp.com that only a browser told of this very key trusts. With a data folder it is kept there: a
 * browser that was started before this process restarted goes on trusting it.
 */
export async function webCertificate(dataDir?: string): Promise<WebCertificate> {
  const file = dataDir === undefined ? undefined : join(dataDir, 'whatsapp-web.json');
  const kept = file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const { key, cert } = (kept ?? (await makeCertificate())) as { key: string; cert: string };
  if (file !== undefined && !kept) writeFileSync(file, JSON.stringify({ key, cert }), { mode: 0o600 });
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(spki).digest('base64') };
}

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'web.whatsapp.com' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'web.whatsapp.com' }] }],
  });
  return { key: made.private, cert: made.cert };
}
