const digits = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');

export function spellIndonesian(n: number): string {
  if (n < 10) return digits[n] as string;
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${digits[n - 10]} belas`;
  const [size, word] = n < 100 ? [10, 'puluh'] : n < 1000 ? [100, 'ratus'] : [1000, 'ribu'];
  const count = Math.floor(n / size);
  const head = count === 1 ? `se${word}` : `${spellIndonesian(count)} ${word}`;
  return head + (n % size ? ` ${spellIndonesian(n % size)}` : '');
}

export function placeIndonesian(n: number): string {
  return n === 1 ? 'pertama' : `ke${spellIndonesian(n)}`;
}
