import { joined, withEndings } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

const units = 'uno 1, una 1, un 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9';
const tens = 'treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90';

export const numbers: NumberWords = {
  add: `cero 0, zero 0, ninguno 0, unito 1, ${units}, diez 10, once 11, doce 12, trece 13, catorce 14, quince 15, dieciseis 16,
    diesiseis 16, diecisiete 17, dieciocho 18, diecinueve 19, diez y seis 16, diez y siete 17, diez y ocho 18, diez y nueve 19,
    veinte 20, ${joined('veinti 20, veinte 20', units)}, ${tens}, ${joined(tens, units, 'i')}, ${joined(tens, units, 'y')},
    cien 100, ciento 100, ${withEndings('dosc 200, tresc 300, cuatroc 400, seisc 600, setec 700, ochoc 800, novec 900', 'ientos ientas')},
    ${withEndings('quinient 500, sietec 700, nuevec 900', 'os as ientos ientas')}, un par 2, un par de 2, par de 2, unos pocos 3,
    unas pocas 3, una decena 10, una decena de 10, decena 10, una veintena 20, un centenar 100, un centenar de 100`,
  times:
    'mil 1000, miles 1000, millon 1000000, millones 1000000, cientos 100, k 1000, billon 1000000000000, mil millones 1000000000',
  part: `medio .5, media .5, un medio .5, la mitad .5, la mitad de .5, un cuarto .25, un cuarto de .25, cuarto .25, cuarto de .25,
    tres cuartos .75, tres cuartos de .75, cuarto y mitad .375, cuarto y mitad de .375, un tercio .333, dos tercios .667`,
  plus: 'y medio .5, y media .5, y cuarto .25, y un cuarto .25, y tres cuartos .75',
  join: 'y',
  point: 'coma, punto, con 1',
  minus: 'menos, negativo, negativa',
  scale: 'm 1000000, mm 1000000, g 1000000000',
  ordinals: `primer 1, tercer 3, ${withEndings(
    'primer 1, segund 2, tercer 3, cuart 4, quint 5, sext 6, septim 7, setim 7, octav 8, noven 9, decim 10, undecim 11, duodecim 12, decimoprimer 11, decimosegund 12, decimotercer 13, decimocuart 14, decimoquint 15, decimosext 16, decimoseptim 17, decimoctav 18, decimonoven 19, onceav 11, doceav 12, veinteav 20, vigesim 20, vigesimoprimer 21, vigesimosegund 22, vigesimotercer 23, vigesimocuart 24, vigesimoquint 25, trigesim 30, cuadragesim 40, quincuagesim 50, sexagesim 60, septuagesim 70, octogesim 80, nonagesim 90, centesim 100, ultim -1',
    'o a os as',
  )}`,
  ordinalMarks: 'o, a, er, ro, ra, do, da, to, ta, mo, ma, vo, va, no, na, avo, ava',
  decimalMark: ',',
  otherMarkIn: ['MX', 'US', 'GT', 'HN', 'NI', 'PA', 'PR', 'SV', 'DO', 'PE'],
};
