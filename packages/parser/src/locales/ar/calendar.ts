import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  asap: 'الان, دلوقتي, هلق, هلا, الحين',
  thisMorning: 'اليوم الصبح, هذا الصباح, النهارده الصبح',
  thisAfternoon: 'اليوم العصر, اليوم بعد الظهر, النهارده العصر, اليوم الظهر',
  tonight:
    'الليله, الليلة دي, الليلادي, اليوم بالليل, اليوم المسا, اليوم مساء, هذه الليله, el layle, elleile, lleyle',
  morning:
    'الصبح, صباحا, الصباح, ص, الفجر, فجرا, في الصباح, بالصبح, قبل الظهر, الضحى, el sob7, el sobe7, sob7, el sobh, sabahan',
  midday: 'الظهر, ظهرا, الضهر, الظهريه, el doher, el dohor, el do2or, dohr',
  afternoon: 'العصر, عصرا, بعد العصر, بعد الظهر, بعد الضهر, العصريه, el 3asr',
  evening:
    'المسا, المساء, مساء, مساءا, م, المغرب, العشا, العشاء, بعد المغرب, بعد العشا, في المساء, العشيه, masa2an, el masa, 3al maghreb, el 3isha',
  night: 'بالليل, بليل, ليلا, الليل, bel leil, bel layl, belleil',
  noon: 'الظهر, الضهر, وقت الظهر, على الظهر, ع الظهر, el doher, el dohor',
  midnight: 'منتصف الليل, نص الليل, نصف الليل, منتصف الليله, nos el leil',
  at: 'الساعه, على الساعه, بالساعه, من بعد الساعه, el se3a, el sa3a, se3a, sa3a, 3al se3a, 3al sa3a',
  between: 'بين, من, ما بين, بين الساعه, من الساعه, ben, bein, men',
  until: 'و, الى, ل, لحد, لغايه, حتى, وحتى, الى الساعه, la, w',
  later: 'و, w',
  earlier: 'الا, ella, illa',
  hourPair: 'ساعتين, ساعتان, se3ten, sa3ten',
  hourOne: 'ساعه زمان',
  days: 'يوم, ايام',
  weeks: 'اسبوع, اسابيع',
  tomorrow: 'يوم غد, غدا, بكره, بكرا',
  dayAfter: 'يوم بعد غد, بعد غد, بعد بكره, بعد بكرا',
  next: 'القادم, القادمه, الجاي, الجايه, المقبل, المقبله, التالي, el jeye, el gay, el jay',
  nextWeek: 'الاسبوع القادم, الاسبوع الجاي, الاسبوع المقبل, من الاسبوع القادم, من الاسبوع الجاي',
  dayNumber: 'يوم, بتاريخ, تاريخ',
  ofMonth: 'من, في, ب, من شهر, شهر, في شهر',
  nextMonth:
    'الشهر القادم, من الشهر القادم, الشهر الجاي, من الشهر الجاي, الشهر المقبل, من الشهر المقبل, شهر الجاي',
};
