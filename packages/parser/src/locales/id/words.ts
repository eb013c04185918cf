import type { WordClass } from '../../lexicon/shape.ts';

export const words: Partial<Record<WordClass, string>> = {
  filler: `kak, kakak, ka, kaak, bang, bng, mas, mbak, mba, bu, buu, ibu, pak, bapak, om, tante, gan, min, admin, sis, bro, neng, teh, a', mang, cak, dek, ya, yaa, yah, iya, dong, donk, deh, sih, nih, tuh, lho, loh, kok, aja, saja, ajah, doang, tolong, tlg, mohon, please, pls, plis, plisss, yang, yg, nya, ini, itu, tu, sini, situ, untuk, buat, utk, bwt, saya, sy, aku, gue, gw, kami, kita, mau nanya, nanya,
    langsung, lgsg, eh, oh, oh iya, oiya, oya, hmm, em, anu, jadi, jd, terus, trus, trs, lalu, udah, sudah, sdh, udh, segitu, segitu aja, itu aja, itu saja, cukup, cukup itu, sekian, itu dulu, dulu, juga, jg, semua jadi, hari ini, hr ini, sekarang, skrg, nanti, pesanan, pesenan, orderan, order, anak kantor, anak, kantor, teman, temen, suami, istri, adik, kakakku, ada, bisa, bs, boleh, kalo, kalau, klo, kl, karena, soalnya, biar, supaya, sama sama, nuwun, nuwun sewu, nggih, inggih, kula, monggo, punya, pesanannya,
    daftar, list, total, semuanya jadi, lagi ngidam, pengen banget, banget, bgt, sekali, ada yang, adalah, ialah, akan, mau dong, porsi, porsinya, bungkusnya, gelas, gelasnya, piring, botolnya, paketnya, ukuran, ukurannya, rasa, masing, masing-masing, dari, di, ke, dan juga, pun, kan, kah, tadi, mungkin, kira-kira, hehe, wkwk, orang, org, keluarga, rumah, makan siang, sarapan, makan malam, acara, arisan, rapat, untuk siang, tapi, tp, dgn, pedasnya, levelnya, ambil, minumnya, makannya, minuman, makanan, es nya, lauk, lauknya, satunya, duanya, sebelahnya, nyusul, tambahan, tambahannya, per, anaknya, ibuk, mbakyu, mase, bro, cuy, lur, bosku, boskuu, bos, kang, teh nya`,
  order: `pesan, pesen, psn, mesen, mesan, mau pesan, mau pesen, mau order, pengen pesan, pengen pesen, mau, mw, minta, mnta, beli, bli, mau beli, order dong, order ya, saya mau, aku mau, aku pesan, saya pesan, saya pesen, mau pesen dong, pesenin, pesankan, tolong pesan, boleh pesan, bisa pesan, bisa pesen, boleh minta, bisa minta, kirim, kirimin, bungkus, bungkusin, bungkusin dong, bikinin, buatin, buatkan, siapin, siapkan, titip, ambilin, catat, catet, tolong catat, pengen, pingin, ingin, kepengen, butuh, perlu, tolong bungkus, tolong siapkan, saya order, order, kula pesen, tumbas, bade pesen, pesan dong, pesen dong, pesen aja, gofood`,
  and: `dan, sama, ama, dn, &, +, plus, serta, terus, trus, lalu, tambah, tambahin, tmbh, juga, kalih, karo, trs, tambah lagi, sama juga, sm, sama satu, plus juga, dan juga`,
  or: 'atau, ato, atw, apa',
  of: 'yang, yg, rasa, ukuran, isi, nya, level, lvl, lv',
  with: 'pakai, pake, pk, pke, dengan, dgn, dg, sama, plus, isi, ditambah, tambah, extra, campur, dikasih, kasih, topping, toping, ada, plus ekstra, nambah, make, diberi, pakek',
  add: 'tambah, tambahin, tambahkan, tmbh, tambahi, nambah, extra, ekstra, kasih, dikasih, plus, tambah topping, minta tambah, toping, tambahan',
  neg: `tanpa, tnp, gak pake, ga pake, gak pakai, ga pakai, nggak pake, nggak pakai, tidak pakai, tidak pake, tdk pakai, tdk pake, gk pake, gk pke, g pake, ngga pake, ngga pakai, engga pake, jangan pake, jangan pakai, jgn pake, jgn pakai, jangan dikasih, jgn dikasih, jangan kasih, jangan ada, jgn ada, gausah pake, ga usah pake, ga usah pakai, gak usah pake, gak usah pakai, no, minus, ga mau, gak mau, gamau, gapake, gak ada, tidak mau, ga ada, nggak mau, buang, kecuali, ora nganggo, mboten ngangge, tidak perlu, ga perlu, gak perlu, gak butuh, skip, bebas, jangan, jgn, tak pake, gpake, gak dikasih, nggak usah pakai, nggak usah pake, tanpa ada, gak suka, ga suka`,
  negPost: `ga usah, gak usah, gausah, nggak usah, ngga usah, tidak usah, ga pake, gak pake, ga perlu, gak perlu, dipisah, pisah, dihilangin, ilangin, dibuang, gausah ya, jangan, tawar, skip, ga mau, gak mau, gak, ga, nggak, tidak perlu, dikosongin, gak perlu pake`,
  extra:
    'extra, ekstra, banyak, banyakin, dibanyakin, yang banyak, agak banyak, lebih, double, dobel, lebih banyak, banyakan, super, bnyk, byk, dilebihin, lebihin, yg banyak, melimpah, agak banyakan, dobelin',
  less: 'sedikit, dikit, dikit aja, dikitin, sedikit aja, kurang, kurangi, kurangin, dikurangi, dikurangin, less, agak kurang, jangan terlalu, jgn terlalu, ga terlalu, gak terlalu, dkit, jangan banyak, jangan banyak-banyak, sdikit, setengah aja, dikit dikit, jangan kebanyakan, tipis, tipis aja, rada kurang',
  normal:
    'biasa, normal, reguler, biasa aja, original, ori, standar, seperti biasa yang, lengkap, komplit, manis biasa',
  all: 'semua, semuanya, dua-duanya, dua duanya, duanya, keduanya, kedua-duanya, tiga-tiganya, semua nya, smua, smuanya, masing-masing, tiap, semuany, setiap, kabeh, sadaya, ketiganya',
  part: 'setengahnya, separuhnya, dari itu, diantaranya, di antaranya, dari situ, porsi, bungkus, lagi, gelas, nya, dari semua, antaranya',
  other:
    'setengahnya lagi, separuhnya lagi, setengah lagi, separuh lagi, yang lain, lainnya, sisanya, satunya, satunya lagi, yang satunya, satu lagi, yang satunya lagi, sisa nya, yg lain, yg satunya, lain, sebelahnya, yang lainnya, sisa, sisane, liyane',
  sum: 'total, totalnya, jumlahnya, total semua, total semuanya, semua jadi, jadi semuanya, jadi total',
  corr: `eh, eh bukan, bukan, eh salah, salah, maksudnya, maksudku, maksud saya, mksdnya, mksd saya, ralat, koreksi, eh jangan, gak jadi, ga jadi, gajadi, eh ga jadi, eh gak jadi, sori, sorry, maaf, eh maaf, eh tunggu, tunggu, eh ganti, ganti deh, eh jadi, deng, eh nggak, eh enggak, bentar, eh bentar, lah, nggak jadi, eh mending, mending, mending jadi, eh sori, revisi`,
  remove: `hapus, hapusin, hapuskan, batal, batalin, batalkan, dibatalin, dibatalkan, cancel, buang, hilangin, ilangin, hilangkan, keluarin, keluarkan, coret, kurangi, kurangin, dikurangi, gak jadi, ga jadi, gajadi, nggak jadi, tidak jadi, copot, copotin, delete, dihapus, lepas, tanpa, kurangi satu, dicoret, di cancel, dicancel, ga usah, gak usah, gausah, nggak usah, buang aja, ngga jadi`,
  removePost: `gak jadi, ga jadi, gajadi, nggak jadi, ngga jadi, tidak jadi, dihapus, hapus, hapus aja, batal, dibatalin, dibatalkan, batalin, batalin aja, dicancel, di cancel, cancel, cancel aja, dihapus aja, ga usah, gak usah, gausah, nggak usah, dicoret, coret, coret aja, dibuang, dihilangin, tidak usah, diilangin, dikeluarin, ga jadi ya, mboten sios, skip aja, skip`,
  replace: `ganti, gantiin, diganti, gantikan, ubah, ubahin, diubah, tukar, tuker, ditukar, dituker, rubah, dirubah, ganti jadi, diganti jadi, diganti sama, ganti sama, ganti ke, ganti aja, ganti dengan, diganti dengan, tukerin, gantinya, jadiin, turunin, naikin, pindah, ubah jadi`,
  instead: `ganti dari, daripada, bukan, sebagai ganti, sbg ganti, pengganti, ketimbang, gantinya, sebagai pengganti`,
  to: 'jadi, jd, dengan, sama, ke, menjadi, ->, =>, →, dadi, mending',
  set: 'jadi, jadiin, dijadiin, jadikan, dijadikan, jd, jadinya, menjadi, dadi, buat jadi, bikin jadi, naikin, naikkan, tambahin jadi, kurangin jadi, ubah jadi, cukup, tinggal, sisain, aja, doang, set, ganti jadi, turunin, turunkan, sekarang, total jadi, dadosaken, tambah jadi, kurangi jadi, dibikin, ke',
  more: 'lagi, tambah, tambahin, tambah lagi, nambah, tambahan, extra, satu lagi, lebih, plus, tambahi, maneh, malih, tambahkan, tambah satu',
  lineNo:
    'nomor, nomer, no, nmr, nomor urut, item, baris, urutan, yang nomor, yg no, yang no, yg nomor, pesanan nomor, pesanan no, poin, nomor yang',
  same: 'sama, sama kayak, sama seperti, sama aja, yang sama, ukuran sama, ukurannya sama, sama juga, podo',
  each: 'masing-masing, masing masing, tiap, per orang, setiap, @, per',
  only: 'cuma, cuman, hanya, doang, aja, saja, satu aja, thok, mung',
  biggest:
    'paling besar, terbesar, yang paling besar, yg paling besar, yang gede, yg gede, yang besar, paling gede, yg besar, sing gedhe',
  smallest: 'paling kecil, terkecil, yang paling kecil, yg paling kecil, yang kecil, yg kecil, sing cilik',
  middle: 'yang sedang, yg sedang, tengah, yang tengah',
  times: 'x, kali',
  here: 'di atasnya, atasnya, di situ, di dalamnya, ke situ',
};
