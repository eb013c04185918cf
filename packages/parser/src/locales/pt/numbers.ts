import { withEndings } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

export const numbers: NumberWords = {
  add: `zero 0, nenhum 0, um 1, uma 1, umazinha 1, unzinho 1, hum 1, dois 2, duas 2, tres 3, treis 3, quatro 4, cinco 5, seis 6,
    meia 6, sete 7, oito 8, nove 9, dez 10, onze 11, doze 12, treze 13, quatorze 14, catorze 14, quinze 15, dezesseis 16,
    dezasseis 16, dezaseis 16, dezessete 17, dezassete 17, dezoito 18, dezenove 19, dezanove 19, vinte 20, trinta 30, quarenta 40,
    cinquenta 50, cincoenta 50, cinqüenta 50, sessenta 60, setenta 70, oitenta 80, noventa 90, cem 100, cento 100,
    ${withEndings('duzent 200, trezent 300, quatrocent 400, quinhent 500, seiscent 600, setecent 700, oitocent 800, novecent 900', 'os as')},
    um par 2, um par de 2, par de 2, uns dois 2, umas duas 2, alguns poucos 3, uma dezena 10, uma dezena de 10, dezena 10,
    uma centena 100, uma centena de 100, centena 100`,
  times: `mil 1000, milhao 1000000, milhoes 1000000, milhares 1000, mi 1000000, k 1000, bilhao 1000000000, bilhoes 1000000000,
    biliao 1000000000000, centos 100`,
  part: `meio .5, meia .5, metade .5, metade de .5, um quarto .25, um quarto de .25, tres quartos .75, tres quartos de .75, 1/4 de .25,
    um terço .333, dois terços .667`,
  plus: 'e meio .5, e meia .5, e um quarto .25, e tres quartos .75',
  join: 'e',
  point: 'virgula, ponto',
  minus: 'menos, negativo, negativa',
  scale: 'm 1000000, g 1000000000, bi 1000000000',
  ordinals: withEndings(
    'primeir 1, segund 2, terceir 3, quart 4, quint 5, sext 6, setim 7, septim 7, oitav 8, non 9, decim 10, undecim 11, duodecim 12, vigesim 20, trigesim 30, quadragesim 40, quinquagesim 50, sexagesim 60, septuagesim 70, setuagesim 70, octogesim 80, nonagesim 90, centesim 100, milesim 1000, ultim -1',
    'o a os as',
  ),
  ordinalMarks: 'o, a, os, as, ro, ra',
  decimalMark: ',',
};
