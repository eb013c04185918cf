import type { NumberWords } from '../../lexicon/shape.ts';

export const numbers: NumberWords = {
  add: `zero 0, nought 0, naught 0, nil 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10,
    eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19,
    twenty 20, thirty 30, forty 40, fourty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90, single 1,
    a single 1, a couple 2, a couple of 2, couple of 2, couple 2, a pair 2, a pair of 2, pair of 2, a few 3, few 3, none 0, zilch 0`,
  times: 'hundred 100, thousand 1000, million 1000000, grand 1000, k 1000',
  part: 'half .5, half a .5, a half .5, half of a .5, quarter .25, a quarter .25, a quarter of a .25, quarter of a .25, three quarters .75, three quarters of a .75',
  plus: 'and a half .5, and half .5, and a quarter .25, and three quarters .75',
  join: 'and',
  ordinals: `first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10, eleventh 11,
    twelfth 12, 1st 1, 2nd 2, 3rd 3, 4th 4, 5th 5, 6th 6, 7th 7, 8th 8, 9th 9, 10th 10, 11th 11, 12th 12, last -1`,
};
