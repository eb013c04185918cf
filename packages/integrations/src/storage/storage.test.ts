import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFile } from './check-file.ts';
import { openFileLinks } from './file-links.ts';
import { openLocalStorage, StorageError, storageError } from './local-storage.ts';

const tenant = '01900000-0000-7000-8000-00000000000a';
const maxBytes = 10_485_760;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'novi-storage-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const listed = async () => {
  const keys = [];
  for await (const { key } of openLocalStorage(folder).list()) keys.push(key);
  return keys;
};

describe('a local storage', () => {
  it('gives back what it took, until it is deleted', async () => {
    const storage = openLocalStorage(path.join(folder, 'made', 'when', 'needed'));
    const bytes = randomBytes(10_000);
    const key = await storage.put(tenant, bytes);
    expect(await storage.get(key)).toEqual(bytes);
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.get(key)).toBeNull();
  });

  it('makes its own names, never the same', async () => {
    const storage = openLocalStorage(folder);
    const keys = [await storage.put(tenant, Buffer.from('a')), await storage.put(tenant, Buffer.from('a'))];
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(new RegExp(`^${tenant}/[0-9a-f]{2}/[0-9a-f]{32}$`));
    expect((await listed()).sort()).toEqual(keys.sort());
  });

  it.each(['../secret', '/etc/passwd', `${tenant}/../../x`, `${tenant}/aa/${'a'.repeat(31)}.`, ''])(
    'refuses %j as a key',
    async (key) => {
      const storage = openLocalStorage(folder);
      await expect(storage.get(key)).rejects.toThrow('no key');
      await expect(storage.delete(key)).rejects.toThrow('no key');
    },
  );

  it('refuses a prefix that leads elsewhere', async () => {
    await expect(openLocalStorage(folder).put('../x', Buffer.from('a'))).rejects.toThrow('no prefix');
  });

  it('says what to do where it cannot write, and leaves nothing half', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const error: unknown = await openLocalStorage(path.join(folder, 'file'))
      .put(tenant, Buffer.from('a'))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ problem: 'not_writable', message: expect.stringContaining('UPLOAD_PATH') });
  });

  it('says so when the disk is full', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(storageError('/uploads', full)).toMatchObject({
      problem: 'full',
      message: expect.stringContaining('/uploads is full'),
    });
  });

  it('removes what a write that was cut off left, and not what is being written', async () => {
    const place = path.join(folder, tenant, 'aa');
    await mkdir(place, { recursive: true });
    const [old, fresh] = [path.join(place, 'old.part'), path.join(place, 'fresh.part')];
    for (const file of [old, fresh]) await writeFile(file, 'half');
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(old, longAgo, longAgo);
    expect(await listed()).toEqual([]);
    expect(await readdir(place)).toEqual(['fresh.part']);
  });
});

/** A picture that says it is so large; only the first row of it is there. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(Buffer.alloc(1 + width * 3));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('checkFile', () => {
  it('knows a picture and its size by its bytes', async () => {
    expect(await checkFile(png(640, 480), { maxBytes })).toEqual({
      kind: 'ok',
      mime: 'image/png',
      width: 640,
      height: 480,
    });
  });

  it('knows a voice note and a document', async () => {
    const page = Buffer.alloc(60);
    page.write('OggS', 0);
    page.write('OpusHead', 28);
    expect(await checkFile(page, { maxBytes })).toMatchObject({ kind: 'ok', mime: 'audio/ogg' });
    expect(await checkFile(Buffer.from('%PDF-1.7\n%…'), { maxBytes })).toMatchObject({
      kind: 'ok',
      mime: 'application/pdf',
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a byte more than is allowed', Buffer.alloc(maxBytes + 1), 'too_large'],
    ['a page that calls itself anything', Buffer.from('<!doctype html><script>x</script>'), 'unsafe_type'],
    ['a picture that is a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsafe_type'],
    ['a program', Buffer.from(`MZ${'\0'.repeat(200)}`), 'unsafe_type'],
    ['an archive', Buffer.from(`PK\x03\x04${'\0'.repeat(60)}`), 'unsafe_type'],
    ['plain words', Buffer.from('just words'), 'unsafe_type'],
    ['a picture that unfolds to 10 GB', png(60_000, 60_000), 'too_many_pixels'],
    ['the beginning of a picture', png(10, 10).subarray(0, 15), 'unsafe_type'],
  ])('refuses %s', async (_name, bytes, reason) => {
    expect(await checkFile(bytes, { maxBytes })).toEqual({ kind: 'refused', reason });
  });
});

describe('links to files', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];
  const now = new Date('2026-11-20T19:02:00Z');
  const file = { tenantId: tenant, fileId: '01900000-0000-7000-8000-00000000000f' };
  const partsOf = (link: string) => {
    const url = new URL(link, 'http://x');
    const [, , tenantId = '', fileId = ''] = url.pathname.split('/');
    const of = (name: string) => url.searchParams.get(name) ?? '';
    return { tenantId, fileId, expires: of('e'), signature: of('s') };
  };
  const parts = partsOf(openFileLinks([key]).sign(file, now));

  it('open their file until they expire, and are the same for a while', () => {
    const links = openFileLinks([key]);
    expect(links.verify(parts, now)).toEqual({ ...file, expiresAt: new Date('2026-11-20T19:10:00Z') });
    expect(links.verify(parts, new Date('2026-11-20T19:10:00Z'))).toBeNull();
    expect(links.sign(file, new Date('2026-11-20T19:04:59Z'))).toBe(links.sign(file, now));
  });

  it.each([
    ['another tenant', { tenantId: '01900000-0000-7000-8000-00000000000b' }],
    ['another file', { fileId: '01900000-0000-7000-8000-00000000000e' }],
    ['a later end', { expires: String(Number(parts.expires) + 1) }],
    ['no signature', { signature: '' }],
    ['a cut signature', { signature: parts.signature.slice(0, -2) }],
  ])('do not open %s', (_name, change) => {
    expect(openFileLinks([key]).verify({ ...parts, ...change }, now)).toBeNull();
  });

  it('hold while the key is changed, and not with a key that is gone', () => {
    expect(openFileLinks([other, key]).verify(parts, now)).not.toBeNull();
    expect(openFileLinks([other]).verify(parts, now)).toBeNull();
  });
});
