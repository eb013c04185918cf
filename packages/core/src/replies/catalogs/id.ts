import type { Phrases } from '../phrases.ts';

export const id: Phrases = {
  orderPlaced: 'Terima kasih! Pesanan {label} sudah kami terima dan menunggu konfirmasi toko.',
  orderConfirmation:
    'Halo {customer_name}, kabar baik: pesanan Anda sudah dikonfirmasi.\n{order_items}\nTotal: {total}\nPerkiraan: {delivery_time}\nPantau di sini: {tracking_link}\nTerima kasih!',
  deliveryUpdate:
    'Halo {customer_name}, pesanan Anda sedang diantar oleh {driver_name} ({vehicle_info}). Perkiraan: {estimated_time}\nPantau di sini: {tracking_link}\nAda pertanyaan? Balas saja di sini.',
  orderReady: 'Pesanan {label} sudah siap diambil.',
  orderRejected: 'Mohon maaf, pesanan {label} tidak bisa kami terima: {reason}',
  orderCancelled: 'Pesanan {label} sudah dibatalkan.',
  orderExpired: 'Belum ada kabar dari Anda, jadi pesanannya kami simpan dulu. Kabari kami kalau mau pesan.',
  confirmNudge:
    'Pesanan Anda senilai {total} menunggu. Balas *ya* untuk mengirimnya, atau tulis apa yang diubah.',
  rejectReasons: {
    too_busy: 'dapur sedang sangat ramai.',
    out_of_stock: 'ada pesanan Anda yang sudah habis.',
    closed: 'kami sedang tutup.',
    address: 'kami tidak bisa mengantar ke alamat ini.',
    other: 'kali ini toko tidak bisa menerimanya.',
  },
  customer: 'Kak',
  driver: 'kurir kami',
  vehicle: 'pengantaran',
  soon: 'sebentar lagi',

  greeting: (shop) => `Halo! Anda terhubung dengan ${shop}.`,
  howToOrder:
    'Tulis saja mau pesan apa. Bisa juga tulis "menu", atau "admin" untuk bicara dengan orang kami.',
  menuTitle: 'Menu kami:',
  menuMore: (count) => `… dan ${count} lagi`,
  categoryTitle: (category) => `Yang ada di ${category}:`,
  categories: (names) => `Kami punya: ${names}.`,
  from: (price) => `mulai ${price}`,
  soldOutMark: '(habis)',
  offMenu: (words) => `Maaf, kami tidak punya ${words}.`,
  noUsual: 'Anda belum pernah pesan di sini, jadi saya belum tahu pesanan biasanya. Mau pesan apa?',
  notInCart: (words) =>
    `Saya bingung dengan ${words}. Sebutkan pesanan atau nomornya, misalnya "hapus nomor 2".`,
  comesWith: (names) => `Isinya: ${names}`,
  soldOut: (names) => `Maaf, ${names} sedang habis.`,
  which: (words) => `"${words}" yang mana ya?`,
  choose: (item) => `Silakan pilih untuk ${item}:`,
  howMany: (words) => `Mau berapa? Saya kurang yakin dengan "${words}".`,
  cartTitle: 'Sejauh ini:',
  askAddress: 'Diantar ke mana? Mohon kirim alamatnya.',
  askTime: (day) => `Untuk ${day}: mau jam berapa?`,
  askFulfilment: 'Mau diantar atau diambil sendiri?',
  askFulfilmentAndAddress: 'Mau diambil sendiri atau diantar? Kalau diantar, mohon kirim alamatnya.',
  summaryTitle: 'Pesanan Anda:',
  subtotal: 'Subtotal',
  deliveryFee: 'Ongkir',
  total: 'Total',
  deliverTo: 'Antar ke',
  pickup: 'Diambil di toko',
  note: 'Catatan',
  window: 'Perkiraan',
  requestedFor: 'Untuk',
  payment: 'Pembayaran',
  paymentMethods: { cash: 'tunai', card: 'kartu', transfer: 'transfer bank', link: 'tautan pembayaran' },
  confirmHow: 'Balas *ya* untuk memesan. Untuk mengubah, tulis misalnya "1 -> 3" atau "hapus nomor 2".',
  yes: 'Ya',
  no: 'Tidak',
  guessed: '(?) artinya: mohon periksa apakah saya membacanya dengan benar.',
  priceChanged: 'Ada harga yang berubah; ini pesanannya dengan harga hari ini.',
  minimum: (amount) => `Untuk diantar, pesanan minimal ${amount}. Mau tambah apa?`,
  unit: (quantity, unit) => {
    if (unit === 'dozen') return `${quantity} lusin`;
    if (unit === 'pack') return `${quantity} bungkus`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `pakai ${name}`, without: `tanpa ${name}`, extra: `ekstra ${name}`, less: `sedikit ${name}` })[
      mode
    ],
  available: ({ name, price }) => `Ya, ada ${name}: ${price}`,
  notAvailable: (name) => `${name} sedang habis.`,
  hours: 'Saat ini kami menerima pesanan. Untuk jam buka yang pasti, tulis "admin".',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `Ya, bisa diantar. Ongkirnya ${fee}.${pickup ? ' Bisa juga diambil sendiri.' : ''}`
      : 'Kami tidak mengantar; pesanan bisa diambil di toko.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'menunggu konfirmasi toko',
      accepted: 'sudah dikonfirmasi',
      preparing: 'sedang disiapkan',
      ready: 'sudah siap',
      on_the_way: 'sedang diantar',
      completed: 'sudah selesai',
      cancelled: 'dibatalkan',
      rejected: 'tidak bisa diterima',
    }[status];
    return `Pesanan ${label} ${told}.${window ? ` Perkiraan: ${window}` : ''}`;
  },
  noOrder: 'Saat ini Anda tidak punya pesanan.',
  thanks: 'Sama-sama!',
  optedOut: 'Baik: Anda tidak akan menerima promosi lagi. Kabar tentang pesanan Anda tetap kami kirim.',
  cartCancelled: 'Baik, tidak ada yang dipesan.',
  cancelAsked: (label) =>
    `Saya sudah meminta toko membatalkan ${label}. Orang kami akan membalas Anda di sini.`,
  declined: 'Santai saja. Pesanan saya simpan; balas *ya* kalau mau dikirim, atau tulis apa yang diubah.',
  nothingToConfirm: 'Belum ada pesanan untuk dikonfirmasi. Mau pesan apa?',
  emptyCart: 'Pesanan Anda sekarang kosong. Mau pesan apa?',
  textOnly:
    'Di sini saya hanya bisa membaca teks. Tulis mau pesan apa, atau "admin" untuk bicara dengan orang.',
  notUnderstood: 'Maaf, saya tidak mengerti. Bisa juga tulis "admin" untuk bicara dengan orang.',
  rephrase: 'Maaf, saya tidak mengerti. Mau pesan apa? Bisa juga tulis "menu" atau "admin".',
  tooLong: 'Pesannya terlalu panjang untuk saya. Mohon tulis pesanan Anda dalam beberapa baris.',
  manualNotice: 'Terima kasih atas pesan Anda. Seseorang dari toko akan menjawab Anda di sini.',
  delayed: 'Maaf Anda harus menunggu: ada masalah teknis, dan sekarang sudah teratasi.',
  writeAgain: 'Mohon tulis lagi apa yang Anda inginkan; sekarang kami langsung menjawab.',
  handover: (reason) =>
    ({
      asked: 'Tentu. Orang dari toko akan membalas Anda di sini.',
      complaint: 'Kami mohon maaf. Orang dari toko akan membalas Anda di sini.',
      not_understood: 'Saya tidak mau salah. Orang dari toko akan membalas Anda di sini.',
      large_order: 'Terima kasih! Orang dari toko akan memeriksa pesanan ini dan membalas di sini.',
      fault: 'Ada masalah di pihak kami. Orang dari toko akan membalas Anda di sini.',
      changed_words:
        'Anda mengubah sebuah pesan. Orang dari toko akan memeriksa pesanan Anda dan membalas di sini.',
    })[reason],
};
