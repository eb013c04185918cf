import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  asap: 'jetzt',
  thisMorning: 'heute morgen, heute früh, heute vormittag',
  thisAfternoon: 'heute nachmittag, heut nachmittag',
  tonight: 'heute abend, heut abend, heute nacht',
  morning:
    'morgens, früh, frühs, vormittags, vormittag, am morgen, am vormittag, in der früh, am frühen morgen, in aller früh',
  midday: 'mittags, zur mittagszeit, in der mittagspause',
  afternoon: 'nachmittags, nachmittag, am nachmittag, am frühen nachmittag, am späten nachmittag',
  evening: 'abends, abend, am abend, am frühen abend, am späten abend',
  night: 'nachts, nacht, in der nacht',
  noon: 'mittag, mittags, heute mittag, am mittag, zu mittag, zum mittag, zwölf uhr mittags',
  midnight: 'mitternacht, um mitternacht',
  at: 'pünktlich um, so um die, so ab, frühestens ab, nicht vor, nicht später als',
  between: 'zwischen, von, so zwischen',
  until: 'und, bis, bis zu, oder',
  minutesPast: 'nach, minuten nach',
  minutesTo: 'vor, minuten vor',
  quarterTo: 'drei viertel',
  days: 'tag, tage, tagen',
  weeks: 'woche, wochen',
  weekOn: 'in einer woche, in acht tagen, in 8 tagen, in 1 woche',
  twoWeeksOn: 'in zwei wochen, in vierzehn tagen, in 14 tagen, in 2 wochen',
  next: 'der nächsten woche, nächster woche, kommender woche',
  nextWeek: 'nächste woche, nächster woche, der nächsten woche, kommende woche, kommender woche',
  nextMonth:
    'nächsten monat, nächsten monats, im nächsten monat, des nächsten monats, kommenden monat, kommenden monats, im kommenden monat',
  onDay: 'am, den, dem, am den, der, vom, zum',
  ofMonth: 'im, im monat',
};
