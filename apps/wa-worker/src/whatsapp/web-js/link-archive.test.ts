import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterEach, expect, test } from 'vitest';
import { packLink, unpackLink } from './link-archive.ts';

const folders: string[] = [];
const profile = () => {
  const path = mkdtempSync(join(tmpdir(), 'novi-profile-'));
  folders.push(path);
  return path;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const store = 'Default/IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb';
function put(root: string, name: string, text: string) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

test('keeps what the page stored, and nothing else of a profile', async () => {
  const from = profile();
  put(from, `${store}/CURRENT`, 'MANIFEST-1');
  put(from, `${store}/LOCK`, '');
  put(from, 'Default/Local Storage/leveldb/000003.log', 'words');
  put(from, 'Default/History', 'where it was');
  const to = profile();
  await unpackLink((await packLink(from)) as Buffer, to);
  expect(readFileSync(join(to, store, 'CURRENT'), 'utf8')).toBe('MANIFEST-1');
  expect(readFileSync(join(to, 'Default/Local Storage/leveldb/000003.log'), 'utf8')).toBe('words');
  expect(() => readFileSync(join(to, 'Default/History'))).toThrow();
  expect(() => readFileSync(join(to, store, 'LOCK'))).toThrow();
});

test('a profile without a pairing is none', async () => {
  const empty = profile();
  expect(await packLink(empty)).toBeNull();
  put(empty, 'Default/Local Storage/leveldb/CURRENT', 'MANIFEST-1');
  expect(await packLink(empty)).toBeNull();
});

test.each(['../../etc/passwd', 'Default/IndexedDB/../../../x', 'Default/History'])(
  'refuses to lay out %s',
  async (name) => {
    const tar = await packTar([{ header: { name, size: 1, type: 'file' }, body: new Uint8Array([1]) }]);
    await expect(unpackLink(gzipSync(tar), profile())).rejects.toThrow();
  },
);
