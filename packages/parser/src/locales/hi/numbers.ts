import { withEndings } from '../../lexicon/compound-numbers.ts';
import type { NumberWords } from '../../lexicon/shape.ts';

/** Hindi has a word of its own for every number below a hundred. */
const upTo99 = `पाँच 5, पांच 5, पाच 5, सात 7, आठ 8, नौ 9, दस 10, ग्यारह 11, बारह 12, तेरह 13, चौदह 14, पंद्रह 15, पन्द्रह 15, सोलह 16, सत्रह 17, सतरह 17, अठारह 18, अट्ठारह 18, उन्नीस 19,
    बीस 20, इक्कीस 21, बाईस 22, बाइस 22, तेईस 23, तेइस 23, चौबीस 24, पच्चीस 25, पचीस 25, छब्बीस 26, सत्ताईस 27, सत्ताइस 27, अट्ठाईस 28, अठाईस 28, अट्ठाइस 28, उनतीस 29, उन्तीस 29, तीस 30, इकतीस 31, इकत्तीस 31, बत्तीस 32, तैंतीस 33, तेंतीस 33, चौंतीस 34, चौतीस 34, पैंतीस 35, पैतीस 35,
    छत्तीस 36, सैंतीस 37, सैतीस 37, अड़तीस 38, उनतालीस 39, उन्तालीस 39, चालीस 40, इकतालीस 41, बयालीस 42, बियालीस 42, तैंतालीस 43, तैतालीस 43, चौवालीस 44, चवालीस 44, चौंवालीस 44, पैंतालीस 45, पैतालीस 45, छियालीस 46, सैंतालीस 47, सैतालीस 47, अड़तालीस 48, उनचास 49, उन्चास 49, पचास 50, इक्यावन 51, बावन 52, तिरपन 53, तिरेपन 53, चौवन 54, चौअन 54,
    पचपन 55, छप्पन 56, सत्तावन 57, अट्ठावन 58, अठावन 58, उनसठ 59, साठ 60, इकसठ 61, बासठ 62, तिरसठ 63, तिरेसठ 63, चौंसठ 64, चौसठ 64, पैंसठ 65, पैसठ 65, छियासठ 66, सड़सठ 67, अड़सठ 68, उनहत्तर 69, सत्तर 70, इकहत्तर 71, बहत्तर 72, तिहत्तर 73, चौहत्तर 74,
    पचहत्तर 75, पिचहत्तर 75, छिहत्तर 76, सतहत्तर 77, अठहत्तर 78, उन्यासी 79, उनासी 79, अस्सी 80, इक्यासी 81, बयासी 82, तिरासी 83, चौरासी 84, पचासी 85, पिचासी 85, छियासी 86, सत्तासी 87, सतासी 87, अट्ठासी 88, अठासी 88, नवासी 89, नब्बे 90, इक्यानवे 91, इक्यानबे 91, बानवे 92, बानबे 92, तिरानवे 93, तिरानबे 93,
    चौरानवे 94, चौरानबे 94, पचानवे 95, पंचानवे 95, पंचानबे 95, छियानवे 96, छियानबे 96, सत्तानवे 97, सत्तानबे 97, अट्ठानवे 98, अट्ठानबे 98, अठानवे 98, निन्यानवे 99, निन्यानबे 99`;

/** In Latin letters the spelling is free: the usual ones. */
const romanised = `ek 1, aik 1, do 2, doh 2, teen 3, tin 3, char 4, chaar 4, paanch 5, panch 5, pach 5, paach 5, che 6, chhe 6, chhah 6, chah 6, chhai 6, cheh 6, saat 7, sat 7, aath 8, aat 8, ath 8, nau 9, no 9,
    das 10, dus 10, gyarah 11, gyara 11, gyaarah 11, gyaara 11, barah 12, bara 12, baarah 12, baara 12, terah 13, tera 13, chaudah 14, chauda 14, pandrah 15, pandra 15, pandhra 15, solah 16, sola 16, satrah 17, satra 17, sattrah 17, atharah 18, athara 18, attharah 18, athaarah 18, unnis 19, unnees 19, unis 19,
    bees 20, bis 20, ikkis 21, ikkees 21, ikis 21, baees 22, bais 22, baais 22, teis 23, teyis 23, chaubees 24, chaubis 24, chobis 24, pachees 25, pachis 25, pacchis 25, pachchis 25, chabbis 26, chhabbis 26, chabbees 26, sattais 27, sattaees 27, satais 27, atthais 28, athais 28, attaees 28, untis 29, unatis 29, untees 29, tees 30,
    ikattis 31, iktis 31, ikatis 31, battis 32, batis 32, tintees 33, taintis 33, tentis 33, taintees 33, chauntis 34, chautis 34, chauntees 34, paintees 35, paintis 35, pentis 35, chhattis 36, chattis 36, saintis 37, saintees 37, adtis 38, artis 38, adtees 38, untalis 39, untaalis 39, unchalis 39, chalis 40, chaalis 40, chalees 40, chaalees 40,
    iktalis 41, iktaalis 41, bayalis 42, byalis 42, bayaalis 42, taintalis 43, tentalis 43, chauvalis 44, chavalis 44, chawalis 44, paintalis 45, pentalis 45, paintaalis 45, chhiyalis 46, chiyalis 46, saintalis 47, sentalis 47, adtalis 48, artalis 48, adtaalis 48, unchas 49, unanchas 49, unchaas 49, pachaas 50, pachas 50,
    ikyavan 51, ikkyavan 51, ikyawan 51, bavan 52, bawan 52, baavan 52, tirpan 53, tirepan 53, trepan 53, chauvan 54, chauwan 54, chavvan 54, pachpan 55, pachapan 55, chhappan 56, chappan 56, sattavan 57, sattawan 57, satavan 57, atthavan 58, athavan 58, athawan 58, unsath 59, unsaath 59, saath 60, saathh 60,
    iksath 61, ikasath 61, basath 62, baasath 62, tirsath 63, tiresath 63, chaunsath 64, chausath 64, painsath 65, paisath 65, chhiyasath 66, chiyasath 66, sadsath 67, sarsath 67, adsath 68, arsath 68, unhattar 69, unahattar 69, sattar 70, ikhattar 71, ikahattar 71, bahattar 72, bahtar 72, tihattar 73, chauhattar 74, chohattar 74,
    pachattar 75, pachhattar 75, pichattar 75, pachahattar 75, chhihattar 76, chihattar 76, satahattar 77, sathattar 77, athhattar 78, athahattar 78, unyasi 79, unnasi 79, unasi 79, assi 80, ikyasi 81, bayasi 82, byasi 82, tirasi 83, chaurasi 84, pachasi 85, pichasi 85, chhiyasi 86, chiyasi 86, sattasi 87, satasi 87, atthasi 88, athasi 88, navasi 89, nawasi 89,
    nabbe 90, nabbey 90, ikyanve 91, ikyanbe 91, banve 92, baanve 92, banbe 92, tiranve 93, tiranbe 93, chauranve 94, chauranbe 94, pachanve 95, panchanve 95, pachanbe 95, chhiyanve 96, chiyanve 96, chiyanbe 96, sattanve 97, sattanbe 97, atthanve 98, athanve 98, athanbe 98, ninyanve 99, ninyanbe 99, ninanve 99`;

export const numbers: NumberWords = {
  add: `शून्य 0, सिफ़र 0, ज़ीरो 0, एक 1, दो 2, तीन 3, चार 4, छह 6, छः 6, छे 6, छ 6, छै 6, ${upTo99}, shunya 0, ${romanised},
    sava 1.25, savaa 1.25, sawa 1.25, sawaa 1.25, सवा 1.25, dedh 1.5, derh 1.5, ded 1.5, डेढ़ 1.5, dhai 2.5, dhaai 2.5, adhai 2.5, ढाई 2.5, अढ़ाई 2.5, pauna .75, paun .75, पौना .75, पौन .75,
    एक जोड़ी 2, एक जोड़ा 2, ek jodi 2, ek joda 2`,
  times: `सौ 100, हज़ार 1000, लाख 100000, करोड़ 10000000, अरब 1000000000, सैकड़ा 100, sau 100, so 100, hazar 1000, hazaar 1000, hajar 1000, hajaar 1000,
    lakh 100000, karod 10000000, crore 10000000, arab 1000000000`,
  part: 'आधा .5, आधी .5, आधे .5, aadha .5, adha .5, aadhi .5, adhi .5, aadhe .5, half .5, pav .25, paav .25, pao .25, चौथाई .25, chauthai .25, tin chauthai .75, तीन चौथाई .75, तिहाई .333, ek tihai .333',
  before:
    'sawa .25, sawaa .25, sava .25, savaa .25, सवा .25, saadhe .5, sadhe .5, sade .5, saade .5, sadde .5, sadhey .5, साढ़े .5, paune -.25, pone -.25, पौने -.25',
  plus: 'aur aadha .5, और आधा .5, aur adha .5',
  point: 'दशमलव, dashamlav, dasamlav, पॉइंट, point',
  minus: 'माइनस, ऋण, minus',
  scale: 'm 1000000, g 1000000000, cr 10000000',
  ordinals: `प्रथम 1, द्वितीय 2, तृतीय 3, चतुर्थ 4, पंचम 5, षष्ठ 6, सप्तम 7, अष्टम 8, नवम 9, दशम 10, पहला 1, पहली 1, पहले 1, पहिला 1, दूसरा 2, दूसरी 2, दूसरे 2, तीसरा 3, तीसरी 3, तीसरे 3, चौथा 4, चौथी 4, चौथे 4, छठा 6, छठी 6, छठे 6, छठवां 6, छठवी 6, छठवें 6, नवां 9, नवीं 9, शून्यवां 0, आखिरी -1,
    ${withEndings(`${upTo99}, सौ 100, हज़ार 1000`, 'वां वा वे वें वी वीं')}, pehla 1, pehli 1, pahla 1, pahli 1, pehle wala 1, doosra 2, dusra 2, doosri 2, dusri 2, dusre 2, doosre 2, teesra 3, tisra 3, teesri 3, tisri 3, teesre 3, chautha 4, chauthi 4, chauthe 4, chhatha 6, chhathi 6, chhata 6, chhati 6,
    ${withEndings('paanch 5, panch 5, saat 7, aath 8, nau 9, das 10, gyarah 11, barah 12, terah 13, chaudah 14, pandrah 15, solah 16, satrah 17, atharah 18, unnis 19, bees 20, pachees 25, tees 30, pachaas 50, sau 100', 'va wa van wan vaan waan vi wi vin ve we ven')}, aakhri -1, akhri -1, last -1, last wala -1`,
  ordinalMarks: 'वां, वा, वे, वें, वी, वीं, va, vi, ve, wa, wi, we, wan, van, vaan',
};
