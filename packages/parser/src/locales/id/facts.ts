import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `antar, anter, diantar, dianter, antarkan, anterin, dianterin, antarin, kirim ke, kirimkan ke, dikirim ke, kirimin ke, dikirim, delivery, delivered, antar ke, anter ke, diantar ke, dianter ke, pesan antar, antar ya, minta antar, minta dianter, minta diantar, tolong dianter, tolong diantar, tolong antar, kirim, gosend, kurir, dianter aja, diantar aja, pengiriman`,
  pickup: `ambil sendiri, diambil, ambil, saya ambil, aku ambil, diambil sendiri, nanti diambil, nanti saya ambil, saya jemput, jemput sendiri, pick up, pickup, take away, takeaway, bawa pulang, ambil di tempat, ambil di warung, saya ke sana, saya kesana, ambilnya, tak ambil, ku ambil, mampir, mampir ambil, saya mampir, diambil jam, ambil jam, nanti ambil, ambil nanti, saya ambil sendiri, ambil ke warung, tak pendet, dipendet, ambil ke sana, datang ambil`,
  addressCue: `alamat, alamatnya, alamat saya, almt, alamat di, antar ke, anter ke, diantar ke, dianter ke, antarkan ke, anterin ke, kirim ke, kirimin ke, dikirim ke, kirimkan ke, ke, di, ke alamat, lokasi, lokasinya, rumah saya di, posisi di, saya di, rumahku di, bertempat di, alamatku`,
  street: `jl, jln, jalan, gang, gg, komplek, kompleks, kompl, perumahan, perum, blok, kampung, kp, desa, kelurahan, kel, kecamatan, kec, dusun, dsn, raya, gedung, ruko, apartemen, cluster, griya, villa, tower, kost, kosan, kos, kontrakan, residence, taman, asrama, pasar, simpang, perempatan, pertigaan, ds`,
  place: `no, nomor, nmr, rt, rw, rt/rw, lantai, lt, unit, kamar, rumah, dekat, deket, samping, sebelah, depan, belakang, seberang, sebrang, pagar, pager, cat, warna, masuk, belok, kiri, kanan, kode pos, patokan, patokannya, ancer-ancer, pojok, ujung, sblh, seblah, sebelum, setelah, hook, gapura, jembatan, masjid, mushola, indomaret, alfamart, sekolah, kav, kavling`,
  nameCue: `nama, nama saya, namanya, atas nama, a.n, a.n., an, a/n, saya, dengan, ini, ini dengan, dari, untuk nama, nama penerima, penerima, aku, pemesan, nama pemesan, asma, kula`,
  phoneCue: `hp, no hp, nomor hp, nomer hp, wa, no wa, nomor wa, telp, tlp, telepon, telpon, no telp, kontak, nomor saya, nomer saya, nomor, nope, hp saya, wa saya, no hp saya, nomer wa, handphone`,
  cash: `tunai, cash, kes, kontan, bayar tunai, bayar cash, uang pas, uangnya pas, uang saya, uangnya, pake uang, pakai uang, duit saya, bayar pake uang, bayar kontan, uang cash, pembayaran tunai, bayar pakai uang`,
  cashOnDelivery: `cod, bayar di tempat, bayar ditempat, bayar pas sampai, bayar pas sampe, bayar pas datang, bayar pas dateng, bayar nanti pas, bayar waktu diantar, cod aja, cod ya, bayar pas terima`,
  card: `kartu, kartu kredit, kartu debit, debit, kredit, edc, gesek, mesin edc, pake kartu, pakai kartu, bayar kartu, credit card`,
  transfer: `transfer, tf, trf, bank transfer, no rek, norek, nomor rekening, rekening, rek, bca, bri, bni, mandiri, gopay, go pay, ovo, dana, shopeepay, shopee pay, qris, m-banking, mbanking, linkaja, lewat bank, ditransfer, ditf, va, virtual account, via bank, e-wallet, seabank`,
  payLink: `link pembayaran, link bayar, kirim link, kirimin link, link nya, linknya, bayar online, link, bayar lewat link, bayar via link, link payment`,
  payVerb: 'bayar, bayarnya, pembayaran, dibayar, membayar, bayare, pembayarannya',
  noteCue: `titip, titip di, titipin, taruh, taruh di, taro di, ditaruh, gantung, gantung di, digantung, bel, bunyikan, bunyiin, ketuk, panggil, telpon kalau, telpon kalo, telepon kalau, kabarin, kabari, kabarin kalau, chat kalau, wa kalau, call kalau, satpam, security, resepsionis, pos satpam, anjing, awas, sendok, sendoknya, garpu, tisu, sedotan, bungkus terpisah, dipisah semua, dipotong, potong, pisah ya, pisahin, karetnya, kuahnya dipisah, sambal dipisah ya, kasih nama, ditulis, tulis, ucapan, catatan, note, yang matang, yg mateng, mateng, jangan gosong, jangan keras, jangan lama, agak gosong, yang kering, garing, digoreng kering, digoreng garing, hati-hati, hati hati, jangan dibel, jangan pencet, masuk aja, langsung masuk, langsung naik, minta struk, nota, pakai kotak, dikotakin, dibungkus rapi, bungkus daun, jangan dikaretin, tempatnya, plastik, jangan pakai plastik, packing`,
  changeNote: `kembalian, kembaliannya, kembalian dari, susuk, susuknya, uang kembalian, siapin kembalian, siapkan kembalian, bawa kembalian, tolong bawa kembalian, kembali, kembalinya, kembaliannya disiapin, jujul, uang kecil`,
  allergy: `alergi, alergi sama, alergi kacang, punya alergi, alergiku`,
  people: 'orang, org, orng, tamu, jamaah, kepala, anak',
  money: `rupiah, rp, idr, rb, ribu, ribuan, perak, juta, jt`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: 'secepatnya, secepat mungkin, sekarang juga, segera, asap, cepet ya, cepat ya, buruan, cepetan, langsung sekarang, skrg juga, secepetnya, cpt, saiki, sekarang ya',
  today: 'hari ini, hr ini, sekarang ini, dinten niki',
  tomorrow: 'besok, bsk, besuk, bsok, besok hari, sesuk, benjing, mbenjang, esok, keesokan',
  dayAfter: 'lusa',
  tonight:
    'nanti malam, ntar malem, ntar malam, malam ini, nti mlm, nanti malem, malem ini, nanti sore, ntar sore, sore ini, nti sore, mengke dalu',
  at: 'jam, pukul, pkl, jm, pk, sekitar jam, kira-kira jam, sebelum jam, setelah jam, sekitar, sampai jam, sampe jam, buat jam, untuk jam, jam-jam, abis jam, habis jam, sblm jam, maksimal jam, maks jam, paling lambat jam',
  clock: 'wib, wita, wit, tepat, teng',
  am: 'pagi, subuh, pagi hari, am, enjing, pg',
  pm: 'siang, sore, malam, malem, petang, pm, siang hari, sore hari, malam hari, siang ini, sore ini, mlm, sonten, dalu, siang nanti, sore nanti, magrib, maghrib',
  noon: 'tengah hari',
  midnight: 'tengah malam',
  inTime: 'dalam, dlm, dalem, lagi, sekitar, kira-kira',
  minutes: 'menit, mnt, mnit, menitan',
  hours: 'jam, jm, jaman',
  halfTo: 'setengah, stengah, stgh',
};

export const weekdays = ['senin', 'selasa', 'rabu', 'kamis', "jumat/jum'at", 'sabtu/setu', 'minggu/ahad'];

export const months = [
  'januari',
  'februari/pebruari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november/nopember',
  'desember',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kilo, kilogram, kilonya, sekilo=1, kgs, kwintal=100',
  g: 'g, gr, gram, gms, grm',
  ons: 'ons, seons=1, ounce',
  l: 'l, liter, ltr, lt, seliter=1',
  ml: 'ml, mili',
  dozen: 'lusin, losin, selusin=1, lsn',
  piece: `porsi, prsi, bungkus, bks, bngks, bgks, piring, gelas, gls, botol, btl, buah, bh, biji, bj, pcs, pc, potong, ptg, mangkok, mangkuk, cup, kaleng, pak, pack, ikat, kotak, dus, sachet, lembar, ekor, tusuk, sisir, kantong, kresek, wadah, toples, box, slice`,
};
