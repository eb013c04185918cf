import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  asap: 'sekarang, skrg',
  thisMorning: 'pagi ini, tadi pagi',
  thisAfternoon:
    'nanti siang, siang ini, siang nanti, nanti sore, sore ini, sore nanti, ntar sore, ntar siang, nti sore, nti siang',
  tonight:
    'nanti malam, nanti malem, malam ini, malem ini, ntar malam, ntar malem, nti mlm, nti malem, malam nanti',
  morning: 'pagi, pagi hari, subuh, pagi-pagi, pg',
  midday: 'siang, siang hari, tengah hari',
  afternoon: 'sore, sore hari, petang, magrib, maghrib',
  evening: 'malam hari',
  night: 'malam, malem, mlm',
  noon: 'tengah hari',
  midnight: 'tengah malam, tengah malem',
  at: 'jam, pukul, pkl, jam-jam, mulai jam, dari jam, di atas jam, di bawah jam, lewat jam, kurang lebih jam, kira kira jam',
  between: 'antara, antara jam, dari, dari jam, mulai',
  until: 'dan, sampai, sampe, sampai jam, sampe jam, hingga, s/d, sd, atau',
  later: 'lewat, lebih',
  earlier: 'kurang',
  hourOne: 'sejam, satu jam',
  days: 'hari',
  weeks: 'minggu, pekan',
  next: 'depan, berikutnya, minggu depan, yang akan datang',
  nextWeek: 'minggu depan, pekan depan',
  dayNumber: 'tanggal, tgl, tggl, tangal',
  ofMonth: 'bulan',
  nextMonth: 'bulan depan, di bulan depan, bulan berikutnya',
};
