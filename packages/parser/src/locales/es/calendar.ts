import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  asap: 'ahora, ahorita, ya',
  thisMorning: 'esta mañana, hoy por la mañana, hoy en la mañana',
  thisAfternoon: 'esta tarde, hoy por la tarde, hoy en la tarde, hoy a la tarde',
  tonight: 'esta noche, hoy en la noche, hoy por la noche, hoy a la noche',
  morning:
    'de la mañana, por la mañana, en la mañana, a la mañana, de la madrugada, de madrugada, madrugada, por la mañanita, temprano, a primera hora, a primera hora de la mañana, a media mañana',
  midday: 'del mediodia, del medio dia',
  afternoon:
    'de la tarde, por la tarde, en la tarde, a la tarde, de tarde, tarde, a media tarde, a ultima hora de la tarde',
  evening: 'por la noche, en la noche, a la noche, a la nochecita, noche',
  night: 'de la noche, de noche',
  noon: 'mediodia, al mediodia, medio dia, al medio dia, las doce del mediodia',
  midnight: 'medianoche, a medianoche, media noche, a media noche',
  at: 'a la, a las, a eso de la, despues de la, antes de la, sobre la, hacia la, desde la, tipo la, como a, mas o menos a las, cerca de las, no antes de las',
  between: 'entre, de, desde, entre las, entre la, de las',
  until: 'a, a las, hasta, hasta las, y, y las, o',
  later: 'y, con',
  earlier: 'menos',
  minutesTo: 'para las, para la, pa las, pa la',
  inTime: 'de aqui a, en',
  days: 'dia, dias',
  weeks: 'semana, semanas',
  next: 'el proximo, la proxima, proximo, proxima, que viene, el que viene, siguiente, el siguiente, de la semana que viene, de la proxima semana',
  nextWeek:
    'la semana que viene, semana que viene, la proxima semana, proxima semana, de la semana que viene, de la proxima semana',
  onDay: 'el, al, del',
  dayNumber: 'el dia, dia',
  ofMonth: 'de, del',
  weekOn: 'en ocho, en 8, en ocho dias, en 8 dias',
  twoWeeksOn: 'en quince, en 15, en quince dias, en 15 dias',
  nextMonth:
    'el mes que viene, del mes que viene, el proximo mes, del proximo mes, el mes proximo, del mes proximo, mes que viene, proximo mes, mes proximo, mes entrante, del mes entrante, el mes siguiente, del mes siguiente',
};
