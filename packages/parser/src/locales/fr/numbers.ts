import { withEndings } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

/** Hyphens between number words need no listing; Belgian and Swiss tens, and Darija for the Maghreb, are here too. */
export const numbers: NumberWords = {
  add: `zero 0, un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12,
    treize 13, quatorze 14, quinze 15, seize 16, dix-sept 17, dix sept 17, dix-huit 18, dix huit 18, dix-neuf 19, dix neuf 19,
    vingt 20, vingts 20, trente 30, quarante 40, cinquante 50, septante 70, huitante 80, octante 80, nonante 90,
    une paire 2, une paire de 2, paire de 2, un couple de 2, une huitaine de 8, une dizaine 10, une dizaine de 10, dizaine 10,
    une quinzaine 15, une quinzaine de 15, quinzaine 15, une vingtaine 20, une vingtaine de 20, vingtaine 20, une trentaine 30,
    une trentaine de 30, une quarantaine 40, une quarantaine de 40, une cinquantaine 50, une cinquantaine de 50, une centaine 100,
    une centaine de 100, un millier 1000, un millier de 1000, jouj 2, joj 2, wahed 1, wa7ed 1, wahda 1, tlata 3, tleta 3, rb3a 4, khamsa 5`,
  wide: 'soixante 60, quatre-vingt 80, quatre-vingts 80, quatre vingt 80, quatre vingts 80, quatrevingt 80, quatrevingts 80',
  times:
    'cent 100, cents 100, mille 1000, milles 1000, million 1000000, millions 1000000, milliard 1000000000, milliards 1000000000, k 1000',
  part: `demi .5, demie .5, un demi .5, une demi .5, une demie .5, la moitie .5, la moitie de .5, moitie .5, quart .25, un quart .25,
    un quart de .25, trois quarts .75, trois quarts de .75, trois-quarts .75, un tiers .333, deux tiers .667`,
  plus: 'et demi .5, et demie .5, et quart .25, et un quart .25, et trois quarts .75, et dmi .5',
  join: 'et',
  point: 'virgule, point',
  minus: 'moins',
  scale: 'm 1000000, g 1000000000',
  ordinals: `premier 1, premiere 1, premiers 1, premieres 1, second 2, seconde 2, seconds 2, secondes 2, derniere -1, dernier -1, ${withEndings(
    'uni 1, deuxi 2, troisi 3, quatri 4, cinqui 5, sixi 6, septi 7, huiti 8, neuvi 9, dixi 10, onzi 11, douzi 12, treizi 13, quatorzi 14, quinzi 15, seizi 16, dix-septi 17, dix-huiti 18, dix-neuvi 19, vingti 20, trenti 30, quaranti 40, cinquanti 50, soixanti 60, septanti 70, quatre-vingti 80, nonanti 90, centi 100, milli 1000',
    'eme emes',
  )}`,
  ordinalMarks: 'er, ere, re, e, eme, ieme, nd, nde, ers, eres, emes',
  decimalMark: ',',
};
