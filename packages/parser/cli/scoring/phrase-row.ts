/** One phrase of a numbers file: plain values of our own, or values as the open corpus prints them. */
export interface PhraseRow {
  id?: string | undefined;
  text: string;
  lang: string;
  dim: 'Numeral' | 'Ordinal' | 'Time';
  /** A number; a time as `wantedKey` writes it; or "NumeralValue 3e6", "datetime (2013, 2, 12, 15, 0, 0) Hour". */
  value: number | string;
  /** Local time at which a time is said; the open corpus's reference instant where left out. */
  now?: string | undefined;
}

/** The instant every time of the open corpus is told from. */
export const REFERENCE = '2013-02-12T04:30';

/** What a phrase should give: a number, an instant, a day, the start of a stretch of time, or what no order can state. */
export type Gold =
  | { kind: 'number'; value: number }
  | { kind: 'now' }
  | { kind: 'instant'; at: string; seconds: boolean }
  | { kind: 'day'; day: string }
  | { kind: 'part'; day: string; part: string }
  | { kind: 'stretch'; from: string; days: number }
  | { kind: 'calendar'; grain: string }
  | { kind: 'holiday' };

/** Reads the value of a row. Throws on a value of neither shape. */
export function goldOf(row: PhraseRow): Gold {
  if (row.dim !== 'Time') return { kind: 'number', value: numberOf(row) };
  const text = String(row.value);
  if (text === 'asap') return { kind: 'now' };
  const own = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)| (\w+))?$/.exec(text);
  if (own) {
    const [, day, clock, part] = own as unknown as [string, string, string?, string?];
    if (clock) return { kind: 'instant', at: day + clock, seconds: false };
    return part ? { kind: 'part', day, part } : { kind: 'day', day };
  }
  if (/^datetime\w*Holiday/.test(text)) return { kind: 'holiday' };
  const stamps = [...text.matchAll(/\((-?\d+(?:, ?\d+){5})\)/g)].map(([, list]) =>
    (list as string).split(',').map(Number),
  );
  const grain = /\) (\w+)/.exec(text)?.[1] ?? '';
  const [from, to] = stamps;
  if (!from) throw new Error(`${row.id ?? row.text}: cannot read ${text}`);
  if (!['Second', 'Minute', 'Hour', 'Day'].includes(grain)) return { kind: 'calendar', grain };
  const at = stamp(from);
  if (to) return { kind: 'stretch', from: at, days: (Date.parse(stamp(to)) - Date.parse(at)) / 86_400_000 };
  if (grain === 'Day') return { kind: 'day', day: at.slice(0, 10) };
  if (grain === 'Second' && at === (row.now ?? REFERENCE)) return { kind: 'now' };
  return { kind: 'instant', at, seconds: from[5] !== 0 };
}

function numberOf({ id, text, value }: PhraseRow): number {
  const digits = String(value).replace(/^\w+ /, '').replace(/[()_]/g, '');
  const number = Number(digits);
  if (Number.isNaN(number)) throw new Error(`${id ?? text}: cannot read ${value}`);
  return number;
}

function stamp([year, month, day, hour, minute]: number[]): string {
  const two = (x: number | undefined): string => String(x ?? 0).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
