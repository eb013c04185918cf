const below17 =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const tens = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

export function spellFrench(n: number): string {
  if (n < 17) return below17[n] as string;
  if (n < 20) return `dix-${below17[n - 10]}`;
  if (n < 100) {
    const ten = Math.floor(n / 10);
    const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
    if (rest === 0) return ten === 8 ? 'quatre-vingts' : (tens[ten] as string);
    const and = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
    return tens[ten] + and + spellFrench(rest);
  }
  const [size, word] = n < 1000 ? [100, 'cent'] : [1000, 'mille'];
  const count = Math.floor(n / size);
  const head =
    count === 1 ? word : `${spellFrench(count)} ${word}${size === 100 && n % 100 === 0 ? 's' : ''}`;
  return head + (n % size ? ` ${spellFrench(n % size)}` : '');
}

export function placeFrench(n: number): string {
  if (n === 1) return 'premier';
  const cardinal = spellFrench(n)
    .replace(/vingts$/, 'vingt')
    .replace(/e$/, '');
  if (cardinal.endsWith('cinq')) return `${cardinal}uième`;
  if (cardinal.endsWith('neuf')) return `${cardinal.slice(0, -1)}vième`;
  return `${cardinal}ième`;
}
