const below30 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const hundreds =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

export function spellSpanish(n: number): string {
  if (n < 30) return below30[n] as string;
  if (n < 100) return tens[Math.floor(n / 10)] + (n % 10 ? ` y ${below30[n % 10]}` : '');
  if (n === 100) return 'cien';
  if (n >= 1000) {
    const head = n < 2000 ? 'mil' : `${spellSpanish(Math.floor(n / 1000))} mil`;
    return head + (n % 1000 ? ` ${spellSpanish(n % 1000)}` : '');
  }
  return hundreds[Math.floor(n / 100)] + (n % 100 ? ` ${spellSpanish(n % 100)}` : '');
}

const units = '- primero segundo tercero cuarto quinto sexto séptimo octavo noveno'.split(' ');
const placeTens =
  '- décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(
    ' ',
  );

export function placeSpanish(n: number): string {
  if (n < 10) return units[n] as string;
  return placeTens[Math.floor(n / 10)] + (n % 10 ? ` ${units[n % 10]}` : '');
}
