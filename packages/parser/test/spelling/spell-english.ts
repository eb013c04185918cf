const below20 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

export function spellEnglish(n: number): string {
  if (n < 20) return below20[n] as string;
  if (n < 100) return tens[Math.floor(n / 10)] + (n % 10 ? `-${below20[n % 10]}` : '');
  if (n >= 1000)
    return `${spellEnglish(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${spellEnglish(n % 1000)}` : ''}`;
  return `${below20[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${spellEnglish(n % 100)}` : ''}`;
}

export function placeEnglish(n: number): string {
  const cardinal = spellEnglish(n);
  const cut = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
  const last = cardinal.slice(cut);
  const place = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return cardinal.slice(0, cut) + place;
}
