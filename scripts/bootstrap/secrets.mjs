import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

const make = () => ({
  postgresPassword: randomBytes(24).toString('base64url'),
  rolePassword: randomBytes(24).toString('base64url'),
  masterKey: randomBytes(32).toString('base64'),
});

/**
 * The installation's own secrets, made on first use and readable by nobody else. They belong to the data: what
 * the master key sealed cannot be opened without it, so data without its secrets is refused, not adopted.
 */
export function loadSecrets(folder, hasData) {
  const file = path.join(folder, 'secrets.json');
  if (!existsSync(file)) {
    if (hasData) {
      throw new Problem(
        `${file} is missing, and the data beside it cannot be read without it.\n` +
          `Put the file back, or delete ${folder} to begin with an empty database.`,
      );
    }
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600 });
    try {
      // link() is atomic and never overwrites: of two first starts one wins, and both read the winner's.
      linkSync(draft, file);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

export const throwawaySecrets = make;
