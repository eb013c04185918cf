import type { NumberWords } from '../../lexicon/shape.ts';

export const numbers: NumberWords = {
  add: `zéro 0, zero 0, un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16, dix-sept 17, dix sept 17, dix-huit 18, dix huit 18,
    dix-neuf 19, dix neuf 19, vingt 20, vingts 20, vingt-et-un 21, vingt et un 21, vingt-et-une 21, vingt-un 21, vingt-deux 22, vingt-trois 23, vingt-quatre 24, vingt-cinq 25, vingt-six 26, vingt-sept 27, vingt-huit 28, vingt-neuf 29,
    trente 30, trente-et-un 31, trente-deux 32, trente-trois 33, trente-quatre 34, trente-cinq 35, trente-six 36, trente-sept 37, trente-huit 38, trente-neuf 39, quarante 40, quarante-deux 42, quarante-cinq 45, cinquante 50, cinquante-cinq 55, soixante 60,
    soixante-dix 70, soixante dix 70, soixante-et-onze 71, soixante et onze 71, soixante-douze 72, soixante-treize 73, soixante-quatorze 74, soixante-quinze 75, soixante quinze 75, soixante-seize 76, soixante-dix-sept 77, soixante-dix-huit 78, soixante-dix-neuf 79, septante 70, huitante 80, octante 80,
    quatre-vingt 80, quatre-vingts 80, quatre vingt 80, quatre vingts 80, quatre-vingt-un 81, quatre-vingt-deux 82, quatre-vingt-cinq 85, quatre-vingt-dix 90, quatre vingt dix 90, quatre-vingt-onze 91, quatre-vingt-douze 92, quatre-vingt-quinze 95, quatre-vingt-dix-sept 97, quatre-vingt-dix-huit 98, quatre-vingt-dix-neuf 99, nonante 90,
    une paire 2, une paire de 2, paire de 2, un couple de 2, une dizaine 10, une dizaine de 10, dizaine 10, une quinzaine 15, une quinzaine de 15, une vingtaine 20, une vingtaine de 20, une trentaine 30, une centaine 100, jouj 2, wahed 1, wa7ed 1, wahda 1, tlata 3, rb3a 4, khamsa 5, tleta 3, joj 2`,
  times: 'cent 100, cents 100, mille 1000, million 1000000, millions 1000000, k 1000, milles 1000',
  part: 'demi .5, demie .5, un demi .5, une demi .5, une demie .5, la moitié .5, la moitié de .5, moitié .5, quart .25, un quart .25, un quart de .25, trois quarts .75, trois quarts de .75, trois-quarts .75, ½ .5',
  plus: 'et demi .5, et demie .5, et quart .25, et un quart .25, et trois quarts .75, et dmi .5, 1/2 .5',
  join: 'et, -',
  ordinals: `premier 1, première 1, premiers 1, premières 1, 1er 1, 1ère 1, 1ere 1, deuxième 2, deuxièmes 2, second 2, seconde 2, 2e 2, 2ème 2, 2eme 2, troisième 3, troisièmes 3, 3e 3, 3ème 3, 3eme 3, quatrième 4, 4e 4, 4ème 4, 4eme 4, cinquième 5, 5e 5, 5ème 5,
    sixième 6, septième 7, huitième 8, neuvième 9, dixième 10, onzième 11, douzième 12, dernier -1, dernière -1`,
};
