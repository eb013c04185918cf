import { joined } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

const units = 'satu 1, dua 2, tiga 3, empat 4, lima 5, enam 6, tujuh 7, delapan 8, sembilan 9';
const more = 'dua 2, tiga 3, empat 4, lima 5, enam 6, tujuh 7, delapan 8, sembilan 9';
/** "dua puluh 20", "duapuluh 20": the same number of tens, hundreds or teens, apart and joined. */
const counted = (word: string, value: (unit: number) => number): string =>
  more
    .split(', ')
    .flatMap((unit) => {
      const [text, digit] = unit.split(' ') as [string, string];
      return [`${text} ${word} ${value(Number(digit))}`, `${text}${word} ${value(Number(digit))}`];
    })
    .join(', ');
const tens = more.replace(/(\w+) (\d)/g, '$1puluh $20');

export const numbers: NumberWords = {
  add: `nol 0, kosong 0, ${units}, sebuah 1, sebungkus 1, seporsi 1, sepiring 1, segelas 1, sebotol 1, secangkir 1, semangkok 1,
    semangkuk 1, sepotong 1, seikat 1, sekotak 1, selembar 1, sebiji 1, seekor 1, sesachet 1, setunggal 1, siji 1, setu 1, loro 2, kalih 2,
    duo 2, telu 3, tigo 3, papat 4, pat 4, limo 5, gangsal 5, nem 6, pitu 7, wolu 8, sanga 9, sepuluh 10, sedasa 10, sebelas 11,
    ${counted('belas', (unit) => unit + 10)}, ${counted('puluh', (unit) => unit * 10)}, ${joined(tens, units)},
    seratus 100, ${counted('ratus', (unit) => unit * 100)}, seribu 1000, sejuta 1000000, semilyar 1000000000, sepasang 2, sekodi 20,
    satu setengah 1.5`,
  times:
    'puluh 10, kodi 20, ratus 100, ribu 1000, rb 1000, juta 1000000, jt 1000000, k 1000, milyar 1000000000, miliar 1000000000',
  teen: 'belas 10',
  part: 'stengah .5, stgh .5, stngh .5, setgh .5, stengh .5, setenga .5, sprempat .25, seperempt .25, seprempat .25, setengahnya .5, separuhnya .5, setengah .5, separuh .5, separo .5, 1/2 .5, seperempat .25, tiga perempat .75, tiga per empat .75, sepertiga .333, dua pertiga .667',
  plus: 'setengah .5',
  point: 'koma, titik',
  minus: 'minus, negatif',
  scale: 'm 1000000, g 1000000000',
  ordinals: 'pertama 1, terakhir -1, ke satu 1',
  ordinalStems: `kesatu 1, kedua 2, ketiga 3, keempat 4, kelima 5, keenam 6, ketujuh 7, kedelapan 8, kesembilan 9, kesepuluh 10,
    kesebelas 11, keseratus 100, keseribu 1000`,
  ordinalPrefix: 'ke',
  decimalMark: ',',
};
