import { withEndings } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

/** Units stand before tens: "one and twenty". */
const tens =
  'عشرون 20, عشرين 20, ثلاثون 30, ثلاثين 30, تلاتين 30, اربعون 40, اربعين 40, خمسون 50, خمسين 50, ستون 60, ستين 60, سبعون 70, سبعين 70, ثمانون 80, ثمانين 80, تمانين 80, تسعون 90, تسعين 90';
const definiteTens = tens
  .split(', ')
  .map((entry) => `ال${entry}`)
  .join(', ');
/** "the one" alone is no place in a list. */
const firsts = definiteTens
  .split(', ')
  .map((entry) => entry.split(' ') as [string, string])
  .flatMap(([ten, value]) => [
    `الواحد و ${ten} ${Number(value) + 1}`,
    `الواحدة و ${ten} ${Number(value) + 1}`,
  ])
  .join(', ');

/** Standard Arabic and the spoken forms of Egypt, the Levant and the Gulf, in Arabic letters and in Arabizi. */
export const numbers: NumberWords = {
  add: `صفر 0, ربعه 4, تسعود 9, ثمنيه 8, طناش 12, جوجه 2, jouj 2, joj 2, juj 2, rb3a 4, reb3a 4, khmsa 5, sb3a 7, tmnya 8, ts3oud 9, tes3oud 9, واحد 1, واحده 1, وحده 1, وحد 1, حبه 1, اثنان 2, اثنين 2, اثنتان 2, اثنتين 2, اتنين 2, تنين 2, ثنتين 2, اثنينه 2, ثنين 2, تنتين 2,
    جوز 2, جوج 2, زوج 2, ثلاث 3, ثلاثه 3, تلاته 3, تلات 3, تلت 3, ثلث 3, اربع 4, اربعه 4, خمس 5, خمسه 5, ست 6, سته 6, سبع 7, سبعه 7, ثمان 8, ثماني 8,
    ثمانيه 8, تمنيه 8, تمانيه 8, تمن 8, تمان 8, تسع 9, تسعه 9, عشر 10, عشره 10,
    احدعش 11, حداشر 11, هدعش 11, حدعش 11, احد عشر 11, احدى عشره 11, احدى عشر 11, احدي عشر 11, حادي عشر 11,
    اثنا عشر 12, اثني عشر 12, اثنى عشر 12, اثنتا عشره 12, اثنتي عشره 12, اثنى عشره 12, اتناشر 12, اثنعش 12, اثناعش 12, طنعش 12, اطنعش 12,
    تلتاشر 13, تلاتاشر 13, ثلطعش 13, تلتعش 13, تلطعش 13, ثلاثتعش 13, اربعتاشر 14, اربعطعش 14, اربعتعش 14, خمستاشر 15, خمسطاشر 15, خمسطعش 15, خمستعش 15,
    ستاشر 16, ستطاشر 16, سطعش 16, ستعش 16, سبعتاشر 17, سبعطاشر 17, سبعطعش 17, سبعتعش 17, تمنتاشر 18, تمنطاشر 18, ثمنطعش 18, تمنطعش 18, ثمنتعش 18,
    تسعتاشر 19, تسعطاشر 19, تسعطعش 19, تسعتعش 19, ${tens},
    ميتين 200, مئتين 200, مئتان 200, مائتان 200, مائتين 200, ${withEndings(
      'ثلاث 300, ثلث 300, تلات 300, تلت 300, تلتو 300, اربع 400, ربع 400, ربعو 400, خمس 500, خمسو 500, ست 600, ستو 600, سبع 700, سبعو 700, ثمان 800, ثماني 800, تمن 800, تمنو 800, تمان 800, تسع 900, تسعو 900',
      'مائة مئة مية ميت',
    )}, الفين 2000, الفان 2000, مليونين 2000000, مليونان 2000000,
    wa7ad 1, wa7ed 1, wahed 1, wahad 1, wahda 1, wa7de 1, wehde 1, wa7da 1, wehda 1, tnen 2, etnen 2, itnen 2, tnein 2, thnain 2, etnein 2, 2etnen 2, ithnain 2,
    tlate 3, talata 3, talat 3, tlete 3, tlat 3, tlet 3, thalatha 3, tlata 3, arba3a 4, arb3a 4, arba3 4, 2arba3a 4, khamse 5, khamsa 5, 5amse 5, 5amsa 5, khamis 5, khams 5,
    sette 6, setta 6, sitte 6, sitta 6, sab3a 7, sab3e 7, tmene 8, tamanya 8, tmanye 8, thamanya 8, tes3a 9, tis3a 9, tes3 9, 3ashra 10, 3ashara 10, 3ashr 10, 3asher 10,
    7da3sh 11, 7dash 11, 7edashar 11, hda3sh 11, tna3sh 12, etnashar 12, tnaash 12, tleta3sh 13, tlatta3sh 13, talatashar 13, arba3ta3sh 14, arba3tashar 14, khamsta3sh 15, 5amsta3sh 15, khamastashar 15,
    setta3sh 16, sitta3sh 16, settashar 16, saba3ta3sh 17, sab3ta3sh 17, saba3tashar 17, tmanta3sh 18, tamantashar 18, tes3ta3sh 19, tesa3ta3sh 19, tesa3tashar 19,
    3eshreen 20, 3ishrin 20, 3eshrin 20, tletin 30, tlatin 30, talatin 30, thalathin 30, arb3in 40, arba3in 40, khamsin 50, 5amsin 50, settin 60, sittin 60, sab3in 70, tmanin 80, tmenin 80, tamanin 80, tes3in 90, tis3in 90, miten 200, mitein 200, alfen 2000, alfein 2000`,
  times: `مئة 100, مائة 100, مية 100, ميت 100, مئات 100, الف 1000, الفا 1000, الاف 1000, تالاف 1000, مليون 1000000, مليونا 1000000, ملايين 1000000,
    مليار 1000000000, مليارات 1000000000, miyye 100, miye 100, meyye 100, mye 100, alf 1000, k 1000`,
  teen: 'عشر 10, عشره 10',
  part: 'نصهم .5, نصها .5, نصفهم .5, نصفها .5, ربعهم .25, noshom .5, nosson .5, nuson .5, نصف .5, نص .5, النص .5, ربع .25, الربع .25, ثلاث ارباع .75, ثلاثه ارباع .75, تلات ارباع .75, تلت ارباع .75, تلات تربع .75, تلت تربع .75, ثلث ارباع .75, nos .5, noss .5, nuss .5, nus .5, rob3 .25, rub3 .25, rube3 .25, تمن .125',
  plus: 'ونص .5, و نص .5, ونصف .5, و نصف .5, وربع .25, و ربع .25, وثلث .333, و ثلث .333, وتلت .333, و تلت .333, الا ربع -.25, الا ربعا -.25, الا ثلث -.333, الا تلت -.333, الا ثلثا -.333, w nos .5, w noss .5, w rob3 .25, w rube3 .25, ella rob3 -.25, illa rob3 -.25, wnos .5, وتلت ارباع .75, وثلاث ارباع .75',
  join: 'و 1, w 1',
  point: 'فاصله, فاصل, نقطه',
  minus: 'ناقص, سالب',
  scale: 'm 1000000, g 1000000000',
  ordinals: `اول 1, اولى 1, اولي 1, الاول 1, الاولى 1, الاولاني 1, الاولانيه 1, الحادي 1, الحاديه 1, الثاني 2, الثانيه 2, ثاني 2, ثانيه 2, الثان 2, ثان 2, تاني 2, التاني 2, التانيه 2, الاثنى 2, الاثنا 2, الاثني 2,
    الثالث 3, ثالث 3, الثالثه 3, ثالثه 3, التالت 3, تالت 3, التالته 3, الرابع 4, رابع 4, الرابعه 4, رابعه 4, الخامس 5, خامس 5, الخامسه 5, خامسه 5, السادس 6, سادس 6, السادسه 6, سادسه 6,
    السابع 7, سابع 7, السابعه 7, سابعه 7, الثامن 8, ثامن 8, الثامنه 8, ثامنه 8, التامن 8, تامن 8, التاسع 9, تاسع 9, التاسعه 9, تاسعه 9, العاشر 10, عاشر 10, العاشره 10, عاشره 10,
    ${definiteTens}, ${firsts}, المئه 100, المائه 100, الميه 100, الاخير -1, اخر واحد -1, الاخيره -1, el awal 1, elawal 1, el tani 2, el talet 3, el rabe3 4, el khames 5`,
};
