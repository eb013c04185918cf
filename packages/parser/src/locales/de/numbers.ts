import { joined, withEndings } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

const units = 'ein 1, zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9';
const tens = 'zwanzig 20, dreißig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90';
const teens =
  'zehn 10, elf 11, zwölf 12, dreizehn 13, vierzehn 14, fünfzehn 15, sechzehn 16, siebzehn 17, achtzehn 18, neunzehn 19';
const hundreds =
  'einhundert 100, zweihundert 200, dreihundert 300, vierhundert 400, fünfhundert 500, sechshundert 600, siebenhundert 700, achthundert 800, neunhundert 900';
const counted = `${units}, ${teens}, zwanzig 20`;

/** "zweimal", "drei mal": how many times is how many. */
const times = withEndings(counted, 'mal x');

export const numbers: NumberWords = {
  add: `null 0, kein 0, eins 1, eine 1, einen 1, einem 1, einer 1, eines 1, zwo 2, ${units}, ${teens}, ${tens},
    ${joined(units, tens, 'und')}, ${joined(units, tens, ' und ')}, hundert 100, ${hundreds},
    ${joined(`hundert 100, ${hundreds}`, `zehn 10, ${tens}`)}, ${times}, ne 1, nen 1, n 1, 'n 1, 'ne 1, 'nen 1,
    iki 2, üç 3, dört 4, ein paar 2, ein pärchen 2, zu zweit 2`,
  times: 'hundert 100, tausend 1000, million 1000000, millionen 1000000, k 1000',
  part: `halb .5, halbe .5, halber .5, halbes .5, halben .5, ein halb .5, ein halbes .5, ein halber .5, eine halbe .5, einen halben .5,
    einem halben .5, einer halben .5, die hälfte .5, hälfte .5, viertel .25, ein viertel .25, dreiviertel .75, drei viertel .75, ein dreiviertel .75,
    anderthalb 1.5, eineinhalb 1.5, einundeinhalb 1.5, zweieinhalb 2.5, dreieinhalb 3.5, viereinhalb 4.5, fünfeinhalb 5.5`,
  plus: 'und ein halb .5, und ein halbes .5, und ein viertel .25, einhalb .5',
  join: 'und',
  point: 'komma, punkt 1',
  minus: 'minus',
  ordinals: `${withEndings(
    'erst 1, zweit 2, dritt 3, viert 4, fünft 5, sechst 6, siebt 7, acht 8, neunt 9, zehnt 10, letzt -1',
    'e er es en em',
  )}`,
  decimalMark: ',',
  otherMarkIn: ['CH'],
};
