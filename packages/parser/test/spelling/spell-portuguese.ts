const below20 =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  );
const tens = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const hundreds =
  '- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(' ');

export function spellPortuguese(n: number): string {
  if (n < 20) return below20[n] as string;
  if (n < 100) return tens[Math.floor(n / 10)] + (n % 10 ? ` e ${below20[n % 10]}` : '');
  if (n === 100) return 'cem';
  if (n >= 1000) {
    const rest = n % 1000;
    const head = n < 2000 ? 'mil' : `${spellPortuguese(Math.floor(n / 1000))} mil`;
    return head + (rest ? `${rest < 100 || rest % 100 === 0 ? ' e' : ''} ${spellPortuguese(rest)}` : '');
  }
  return hundreds[Math.floor(n / 100)] + (n % 100 ? ` e ${spellPortuguese(n % 100)}` : '');
}

const units = '- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono'.split(' ');
const placeTens =
  '- décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(
    ' ',
  );

export function placePortuguese(n: number): string {
  if (n < 10) return units[n] as string;
  return placeTens[Math.floor(n / 10)] + (n % 10 ? ` ${units[n % 10]}` : '');
}
