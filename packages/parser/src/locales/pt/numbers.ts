import type { NumberWords } from '../../lexicon/shape.ts';

export const numbers: NumberWords = {
  add: `zero 0, um 1, uma 1, umazinha 1, hum 1, dois 2, duas 2, três 3, treis 3, quatro 4, cinco 5, seis 6, meia 6, sete 7, oito 8, nove 9, dez 10, onze 11, doze 12, treze 13, quatorze 14, catorze 14,
    quinze 15, dezesseis 16, dezasseis 16, dezessete 17, dezassete 17, dezoito 18, dezenove 19, dezanove 19, vinte 20, trinta 30, quarenta 40, cinquenta 50, cinqüenta 50, sessenta 60, setenta 70,
    oitenta 80, noventa 90, cem 100, cento 100, duzentos 200, duzentas 200, trezentos 300, trezentas 300, quatrocentos 400, quatrocentas 400, quinhentos 500, quinhentas 500, seiscentos 600, seiscentas 600, setecentos 700, setecentas 700,
    oitocentos 800, oitocentas 800, novecentos 900, novecentas 900, um par 2, um par de 2, par de 2, uns dois 2, umas duas 2, unzinho 1, alguns poucos 3`,
  times: 'mil 1000, milhão 1000000, milhões 1000000, k 1000',
  part: 'meio .5, meia .5, metade .5, metade de .5, um quarto .25, um quarto de .25, três quartos .75, três quartos de .75, 1/4 de .25',
  plus: 'e meio .5, e meia .5, e um quarto .25, e três quartos .75',
  join: 'e',
  ordinals: `primeiro 1, primeira 1, primeiros 1, primeiras 1, segundo 2, segunda 2, segundos 2, segundas 2, terceiro 3, terceira 3, terceiros 3, terceiras 3, quarto 4, quarta 4, quinto 5, quinta 5, sexto 6, sexta 6, sétimo 7, sétima 7, oitavo 8, oitava 8, nono 9, nona 9,
    décimo 10, décima 10, último -1, última -1, décimo primeiro 11, vigésimo 20, vigésima 20, trigésimo 30, trigésima 30, vigésimo primeiro 21, vigésimas 20, vigésimos 20`,
};
