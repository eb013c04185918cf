import { readFileSync } from 'node:fs';

/** The rows of a JSON-lines file. Throws with the line's number where one is no JSON. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new Error(`${file}:${i + 1}: not JSON`);
      }
    });
}
