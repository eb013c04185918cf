import { type Dirent, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { packTar, unpackTar } from 'modern-tar';

/** Where a browser keeps what a page stored. Caches, history and the rest of a profile say nothing about the pairing. */
const kept = ['Default/IndexedDB', 'Default/Local Storage'];
/** LevelDB's file that names the current state; a profile without it in WhatsApp's own store holds no pairing. */
const proof = /^Default\/IndexedDB\/https_web\.whatsapp\.com_.*\.leveldb\/CURRENT$/;
const tries = 20;

interface File {
  name: string;
  data: Buffer;
}

async function listFiles(profile: string): Promise<string[]> {
  const files: string[] = [];
  for (const folder of kept) {
    const root = join(profile, folder);
    if (!existsSync(root)) continue;
    const entries: Dirent[] = await readdir(root, { recursive: true, withFileTypes: true });
    // LOCK belongs to the running browser.
    for (const entry of entries) {
      if (entry.isFile() && entry.name !== 'LOCK') files.push(join(entry.parentPath, entry.name));
    }
  }
  return files.sort();
}

async function fingerprint(paths: string[]): Promise<string> {
  const stats = await Promise.all(paths.map((path) => stat(path)));
  return stats.map((found, index) => `${paths[index]} ${found.size} ${found.mtimeMs}`).join('\n');
}

/**
 * One moment of the profile, or null where it changed while it was read or is being removed. LevelDB only appends and
 * replaces whole files, so files that did not change from before the first was read until after the last are a state
 * that the browser could have crashed in, and it recovers from those.
 */
async function readStill(profile: string): Promise<File[] | null> {
  try {
    const paths = await listFiles(profile);
    const before = await fingerprint(paths);
    const files = await Promise.all(
      paths.map(async (path) => ({ name: relative(profile, path), data: await readFile(path) })),
    );
    const after = await fingerprint(await listFiles(profile));
    return before === after ? files : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The pairing inside a profile as bytes; null where there is none, or the browser never stopped writing. */
export async function packLink(profile: string): Promise<Buffer | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const files = await readStill(profile);
    if (files) {
      if (!files.some(({ name }) => proof.test(name))) return null;
      const tar = await packTar(
        files.map(({ name, data }) => ({
          header: { name, size: data.length, type: 'file' as const, mode: 0o600, mtime: new Date(0) },
          body: new Uint8Array(data),
        })),
      );
      return promisify(gzip)(tar, { level: 1 });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

/** Lays a pairing into a fresh profile. Throws for a name that leads elsewhere. */
export async function unpackLink(bytes: Buffer, profile: string): Promise<void> {
  const entries = await unpackTar(await promisify(gunzip)(bytes));
  for (const { header, data } of entries) {
    const isKept = kept.some((folder) => header.name.startsWith(`${folder}/`));
    if (!isKept || header.name.split('/').includes('..') || header.type !== 'file') {
      throw new Error(`a link holds ${header.name}, which is no part of a pairing`);
    }
    const path = join(profile, header.name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, data ?? new Uint8Array(), { mode: 0o600 });
  }
}
