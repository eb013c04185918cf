import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type Migration = {
  version: number;
  name: string;
  up: string;
  down: string;
  /** SHA-256 of up.sql with Unix line ends, hex. */
  checksum: string;
};

export const migrationsFolder: string = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * The migrations of a folder in order: `0001_what_it_does/{up.sql,down.sql}`, numbered from 1 without a gap.
 * Throws when a folder's name or number does not fit or a file is missing.
 */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name, index) => readMigration(folder, name, index + 1)));
}

async function readMigration(folder: string, directory: string, version: number): Promise<Migration> {
  const match = /^(\d{4})_([a-z0-9_]+)$/.exec(directory);
  if (!match?.[2] || Number(match[1]) !== version) {
    throw new Error(
      `Migration folder ${directory}: expected ${String(version).padStart(4, '0')}_<what_it_does>`,
    );
  }
  const read = async (file: string) => {
    const text = await readFile(`${folder}/${directory}/${file}`, 'utf8');
    return text.replaceAll('\r\n', '\n');
  };
  const [up, down] = await Promise.all([read('up.sql'), read('down.sql')]);
  return { version, name: match[2], up, down, checksum: createHash('sha256').update(up).digest('hex') };
}
