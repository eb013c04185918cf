import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  asap: 'agora',
  thisMorning: 'hoje de manha, hoje pela manha, esta manha, essa manha, hoje cedo',
  thisAfternoon: 'hoje a tarde, hoje de tarde, esta tarde, essa tarde',
  tonight: 'hoje a noite, hoje de noite, esta noite, essa noite, logo a noite',
  morning:
    'da manha, de manha, pela manha, na parte da manha, da madrugada, de madrugada, manha, cedo, de manhazinha, no começo da manha, no fim da manha',
  midday: 'na hora do almoço, do meio dia',
  afternoon:
    'da tarde, de tarde, a tarde, pela tarde, na parte da tarde, tarde, de tardezinha, no começo da tarde, no fim da tarde, no final da tarde',
  evening: 'a noite, de noite, pela noite, na parte da noite, noite, no começo da noite, no fim do dia',
  night: 'da noite',
  noon: 'meio-dia, meio dia, meiodia, ao meio-dia, ao meio dia',
  midnight: 'meia-noite, meia noite, meianoite, a meia-noite, a meia noite',
  at: 'as, a, la pelas, por volta da, depois da, antes da, apos as, apos, a partir da, umas, perto das',
  between: 'entre, entre as, das, de, da, entre a',
  until: 'e, e as, as, a, ate, ate as',
  later: 'e',
  earlier: 'menos',
  minutesTo: 'para as, para a, pras, pra, para o, pro, para',
  days: 'dia, dias',
  weeks: 'semana, semanas',
  next: 'proximo, proxima, na proxima, no proximo, que vem, da semana que vem, da proxima semana',
  nextWeek:
    'semana que vem, da semana que vem, na semana que vem, proxima semana, da proxima semana, na proxima semana',
  dayNumber: 'dia, no dia, para o dia, pro dia, pra o dia, esse dia',
  ofMonth: 'de, do',
  weekOn: 'a oito dias, a 8 dias',
  twoWeeksOn: 'a quinze dias, a 15 dias',
  nextMonth:
    'mes que vem, do mes que vem, no mes que vem, o mes que vem, proximo mes, do proximo mes, no proximo mes, mes seguinte, do mes seguinte',
};
