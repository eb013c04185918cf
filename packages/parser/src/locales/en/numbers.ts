import { joined } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

const units = 'one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9';
const tens =
  'twenty 20, thirty 30, forty 40, fourty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90';
const places = 'first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9';

export const numbers: NumberWords = {
  add: `zero 0, nought 0, naught 0, nil 0, none 0, zilch 0, ${units}, ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14,
    fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, ${tens}, ${joined(tens, units)}, single 1, a single 1,
    a couple 2, a couple of 2, couple of 2, couple 2, a pair 2, a pair of 2, pair of 2, a few 3, few 3`,
  times: `hundred 100, hundreds 100, a hundred 100, thousand 1000, thousands 1000, a thousand 1000, million 1000000,
    millions 1000000, a million 1000000, billion 1000000000, billions 1000000000, grand 1000, k 1000, lakh 100000,
    lakhs 100000, lac 100000, lacs 100000, a lakh 100000, crore 10000000, crores 10000000, a crore 10000000`,
  part: `half .5, half a .5, a half .5, half of a .5, half an .5, quarter .25, a quarter .25, one quarter .25,
    a quarter of a .25, quarter of a .25, a quarter of an .25, three quarters .75, three-quarters .75, three fourths .75,
    three quarters of a .75, three quarters of an .75, three-quarters of an .75, a third .333, one third .333, two thirds .667`,
  plus: 'and a half .5, and an half .5, and half .5, and a quarter .25, and three quarters .75, a half .5',
  join: 'and',
  point: 'point',
  minus: 'minus, negative',
  scale: 'm 1000000, mn 1000000, bn 1000000000, g 1000000000, cr 10000000',
  ordinals: `${places}, tenth 10, eleventh 11, twelfth 12, thirteenth 13, fourteenth 14, fifteenth 15, sixteenth 16,
    seventeenth 17, eighteenth 18, nineteenth 19, twentieth 20, thirtieth 30, fortieth 40, fiftieth 50, sixtieth 60,
    seventieth 70, eightieth 80, ninetieth 90, hundredth 100, thousandth 1000, ${joined(tens, places)}, last -1`,
  ordinalMarks: 'st, nd, rd, th',
};
