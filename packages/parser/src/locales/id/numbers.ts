import type { NumberWords } from '../../lexicon/shape.ts';

export const numbers: NumberWords = {
  add: `nol 0, kosong 0, satu 1, sebuah 1, sebungkus 1, seporsi 1, sepiring 1, segelas 1, sebotol 1, secangkir 1, semangkok 1, semangkuk 1, sepotong 1, seikat 1, sekotak 1, selembar 1, sebiji 1, seekor 1, sesachet 1, setunggal 1, siji 1, setu 1, dua 2, loro 2, kalih 2, duo 2,
    tiga 3, telu 3, tigo 3, empat 4, papat 4, pat 4, lima 5, limo 5, gangsal 5, enam 6, nem 6, tujuh 7, pitu 7, delapan 8, wolu 8, sembilan 9, sanga 9, sepuluh 10, sedasa 10, sebelas 11, dua belas 12, duabelas 12, tiga belas 13, tigabelas 13, empat belas 14, lima belas 15, limabelas 15, enam belas 16, tujuh belas 17, delapan belas 18,
    sembilan belas 19, dua puluh 20, duapuluh 20, tiga puluh 30, tigapuluh 30, empat puluh 40, lima puluh 50, limapuluh 50, enam puluh 60, tujuh puluh 70, delapan puluh 80, sembilan puluh 90, seratus 100, dua ratus 200, tiga ratus 300, empat ratus 400, lima ratus 500, enam ratus 600, tujuh ratus 700, delapan ratus 800, sembilan ratus 900, seribu 1000, sejuta 1000000, sepasang 2, sepasang 2, satu setengah 1.5`,
  times: 'puluh 10, ratus 100, ribu 1000, rb 1000, juta 1000000, jt 1000000, k 1000, milyar 1000000000',
  part: 'setengah .5, separuh .5, separo .5, 1/2 .5, seperempat .25, tiga perempat .75, tiga per empat .75',
  plus: 'setengah .5',
  ordinals: `pertama 1, kesatu 1, kedua 2, ketiga 3, keempat 4, kelima 5, keenam 6, ketujuh 7, kedelapan 8, kesembilan 9, kesepuluh 10, terakhir -1, ke satu 1, ke dua 2, ke tiga 3, ke 1 1, ke 2 2, ke 3 3, ke-1 1, ke-2 2, ke-3 3, ke-4 4, ke-5 5, ke-6 6, ke-7 7, ke-8 8, ke-9 9, ke-10 10, ke 4 4, ke 5 5, kesebelas 11, kedua belas 12`,
};
