import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compact } from './compact.ts';
import type { Change } from './state.ts';

/** Where changes are kept between starts. */
export type Journal = { replay(): Change[]; append(change: Change): void };

export function memoryJournal(): Journal {
  return { replay: () => [], append: () => undefined };
}

/**
 * One JSON line a change, appended synchronously: what a phone was shown is on disk before it was shown. A
 * torn last line, from a kill in mid-write, is left out. Each boot rewrites the file without what is past.
 */
export function fileJournal(dataDir: string): Journal {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'network.jsonl');
  return {
    replay() {
      if (!existsSync(file)) return [];
      const kept = compact(readFileSync(file, 'utf8').split('\n').flatMap(parseLine));
      writeFileSync(`${file}.new`, kept.map((change) => `${JSON.stringify(change)}\n`).join(''));
      renameSync(`${file}.new`, file);
      return kept;
    },
    append(change) {
      appendFileSync(file, `${JSON.stringify(change)}\n`);
    },
  };
}

function parseLine(line: string): Change[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line) as Change];
  } catch {
    return [];
  }
}
