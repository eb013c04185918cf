import type { NumberWords } from '../../lexicon/shape.ts';

export const numbers: NumberWords = {
  add: `cero 0, un 1, uno 1, una 1, unito 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13,
    catorce 14, quince 15, dieciseis 16, dieciséis 16, diesiseis 16, diez y seis 16, diecisiete 17, diez y siete 17, dieciocho 18, diez y ocho 18, diecinueve 19, diez y nueve 19, veinte 20, veintiuno 21,
    veintiún 21, veintiun 21, veintiuna 21, veintidos 22, veintidós 22, veintitres 23, veintitrés 23, veinticuatro 24, veinticinco 25, veintiseis 26,
    veintiséis 26, veintisiete 27, veintiocho 28, veintinueve 29, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80,
    noventa 90, cien 100, ciento 100, doscientos 200, doscientas 200, trescientos 300, trescientas 300, cuatrocientos 400, cuatrocientas 400, quinientos 500,
    quinientas 500, seiscientos 600, seiscientas 600, setecientos 700, setecientas 700, ochocientos 800, ochocientas 800, novecientos 900, novecientas 900, un par 2, un par de 2, par de 2, unos pocos 3`,
  times: 'mil 1000, millon 1000000, millones 1000000, millón 1000000, k 1000, m 1000000',
  part: 'medio .5, media .5, un medio .5, la mitad .5, la mitad de .5, un cuarto .25, un cuarto de .25, cuarto .25, cuarto de .25, tres cuartos .75, tres cuartos de .75, cuarto y mitad .375, cuarto y mitad de .375',
  plus: 'y medio .5, y media .5, y cuarto .25, y un cuarto .25, y tres cuartos .75',
  join: 'y',
  ordinals: `primero 1, primera 1, primer 1, primeros 1, primeras 1, segundo 2, segunda 2, segundos 2, segundas 2, tercero 3, tercera 3, tercer 3, terceros 3, terceras 3, cuarta 4, cuarto 4, quinto 5,
    quinta 5, sexto 6, sexta 6, septimo 7, séptimo 7, séptima 7, setimo 7, octavo 8, octava 8, noveno 9, novena 9, decimo 10, décimo 10, décima 10, ultimo -1, última -1, último -1, ultima -1, onceavo 11, undécimo 11, duodécimo 12`,
};
