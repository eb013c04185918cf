import { ASKABLE_RULES } from './askable.ts';
import { printShare, type Share, share } from './interval.ts';
import type { JudgedPhrase } from './judge-phrase.ts';

interface PhraseScore {
  /** Every row of the file. */
  all: Share;
  /** Only what a shop could be asked for. */
  askable: Share;
}

function scoreOf(rows: readonly JudgedPhrase[]): PhraseScore {
  const asked = rows.filter((row) => row.apart === null);
  const right = (list: readonly JudgedPhrase[]): number => list.filter((row) => row.right).length;
  return { all: share(right(rows), rows.length), askable: share(right(asked), asked.length) };
}

function group<K extends keyof JudgedPhrase>(rows: readonly JudgedPhrase[], key: K) {
  const groups = new Map<string, JudgedPhrase[]>();
  for (const row of rows) groups.set(String(row[key]), [...(groups.get(String(row[key])) ?? []), row]);
  return groups;
}

/** Both shares for the file and for each language and dimension, then what is wrong, by kind of phrase. */
export function printPhrases(rows: readonly JudgedPhrase[]): string {
  const line = (title: string, list: readonly JudgedPhrase[]): string => {
    const { all, askable } = scoreOf(list);
    return `  ${title.padEnd(14)} all rows ${printShare(all)}   askable of a shop ${printShare(askable)}`;
  };
  const parts = [[`${rows.length} phrases`, line('all', rows)]];
  for (const [lang, list] of group(rows, 'lang'))
    parts.push([...group(list, 'dim')].map(([dim, some]) => line(`${lang} ${dim}`, some)));
  parts.push(['askable of a shop:', ...ASKABLE_RULES.map((rule) => `  ${rule}`)]);
  const wrong = rows.filter((row) => !row.right);
  for (const [kind, list] of group(wrong, 'kind')) {
    const asked = list.filter((row) => row.apart === null).length;
    parts.push([
      `${kind}: ${list.length} wrong, ${asked} of them askable`,
      ...list.map(
        ({ id, text, apart, read }) =>
          `  ${id}  ${text}  ->  ${JSON.stringify(read)}${apart ? `  [${apart}]` : ''}`,
      ),
    ]);
  }
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

/** The same as data. */
export function phraseData(rows: readonly JudgedPhrase[]): unknown {
  const by = (key: 'lang' | 'dim'): Record<string, PhraseScore> =>
    Object.fromEntries([...group(rows, key)].map(([name, list]) => [name, scoreOf(list)]));
  const wrong = rows.filter((row) => !row.right);
  return {
    ...scoreOf(rows),
    askableRules: ASKABLE_RULES,
    byLanguage: by('lang'),
    byDimension: by('dim'),
    errors: Object.fromEntries(
      [...group(wrong, 'kind')].map(([kind, list]) => [
        kind,
        list.map(({ id, text, read, apart }) => ({ id, text, read, apart })),
      ]),
    ),
  };
}
