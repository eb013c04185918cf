import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, tryLock } from './lock.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'novi-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('is held by one at a time, and free again after release', () => {
  const first = tryLock(file);
  expect(first.release).toBeTypeOf('function');
  expect(first).not.toHaveProperty('holder');
  expect(tryLock(file)).toEqual({ holder: expect.objectContaining({ pid: process.pid }) });
  first.release?.();
  expect(holderOf(file)).toBeUndefined();
  expect(tryLock(file).release).toBeTypeOf('function');
});

test('takes over from a dead holder and hands on what it left', () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22, birth: '1', children: [{ name: 'api', pid: 5 }] }));
  const lock = tryLock(file);
  expect(lock.left?.children).toEqual([{ name: 'api', pid: 5 }]);
  expect(holderOf(file)?.pid).toBe(process.pid);
});

test('takes over when the pid now belongs to another process', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: 'long ago' }));
  expect(tryLock(file).release).toBeTypeOf('function');
});

test('takes over a file that was cut off while it was written', () => {
  writeFileSync(file, '{"pid":');
  expect(tryLock(file).release).toBeTypeOf('function');
});

test('what the holder publishes is readable by others', () => {
  const lock = tryLock(file);
  lock.update?.({ databaseUrl: 'postgres://127.0.0.1/novi' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(holderOf(file)?.databaseUrl).toBe('postgres://127.0.0.1/novi');
});
