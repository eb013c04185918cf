import { randomBytes } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';

export type StorageProblem = 'full' | 'not_writable' | 'failed';

/** The storage cannot do its work; `message` says what an operator can do. */
export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}

export interface StoredObject {
  key: string;
  modifiedAt: Date;
}

/**
 * Where bytes lie under keys. A service that keeps objects fits the same shape: `put` makes a new key that begins with
 * `prefix` and resolves when the bytes are there for good; `get` is null where nothing lies; `list` goes through all.
 */
export interface Storage {
  /** Throws StorageError. */
  put(prefix: string, bytes: Uint8Array): Promise<string>;
  get(key: string): Promise<Buffer | null>;
  /** What is not there is deleted already. */
  delete(key: string): Promise<void>;
  list(): AsyncIterable<StoredObject>;
}

const keyPattern = /^([a-z0-9-]{1,64})\/([0-9a-f]{2})\/([0-9a-f]{32})$/;
const prefixPattern = /^[a-z0-9-]{1,64}$/;
/** A file that is being written; its name is no key, so nobody can ask for it. */
const unfinished = '.part';

/**
 * Keeps objects as files of a folder: `<prefix>/<two digits>/<32 random digits>`. No part of a name comes from outside,
 * and a key that is not of this form is refused, so no key leads out of the folder. A file is written beside its place,
 * flushed to disk and renamed, then the folder is flushed: after a power cut it is there whole or not at all.
 */
export function openLocalStorage(folder: string): Storage {
  const root = path.resolve(folder);
  const placeOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new Error('this is no key of the storage');
    return path.join(root, key);
  };

  return {
    async put(prefix, bytes) {
      if (!prefixPattern.test(prefix)) throw new Error('this is no prefix of the storage');
      const id = randomBytes(16).toString('hex');
      const key = `${prefix}/${id.slice(0, 2)}/${id}`;
      const place = placeOf(key);
      try {
        await writeWhole(place, bytes);
      } catch (error) {
        await unlink(place + unfinished).catch(() => {});
        throw storageError(root, error);
      }
      return key;
    },
    async get(key) {
      try {
        return await readFile(placeOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async delete(key) {
      await unlink(placeOf(key)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
    async *list() {
      for await (const file of filesUnder(root)) {
        const key = path.relative(root, file).split(path.sep).join('/');
        const { mtime } = (await stat(file).catch(() => null)) ?? {};
        if (mtime === undefined) continue;
        if (keyPattern.test(key)) yield { key, modifiedAt: mtime };
        else if (key.endsWith(unfinished)) await dropAbandoned(file, mtime);
      }
    },
  };
}

async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  const directory = path.dirname(place);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = await open(place + unfinished, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(place + unfinished, place);
  const entries = await open(directory, 'r');
  try {
    await entries.sync();
  } finally {
    await entries.close();
  }
}

async function* filesUnder(directory: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(directory)) {
      const at = path.join(directory, entry.name);
      if (entry.isDirectory()) yield* filesUnder(at);
      else if (entry.isFile()) yield at;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** No write takes so long: whoever began it has ended. */
const abandonedAfterMs = 60 * 60_000;

async function dropAbandoned(file: string, modifiedAt: Date): Promise<void> {
  if (Date.now() - modifiedAt.getTime() > abandonedAfterMs) await unlink(file).catch(() => {});
}

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? '';
const isMissing = (error: unknown) => codeOf(error) === 'ENOENT';

/** What went wrong with writing, as an operator should read it. */
export function storageError(root: string, error: unknown): StorageError {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StorageError(
      'full',
      `The disk of ${root} is full: make room, or set UPLOAD_PATH to another.`,
      error,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST'].includes(code)) {
    return new StorageError(
      'not_writable',
      `${root} cannot be written to (${code}): create it for this user, or set UPLOAD_PATH to another folder.`,
      error,
    );
  }
  return new StorageError('failed', `A file could not be written to ${root} (${code || 'no code'}).`, error);
}
