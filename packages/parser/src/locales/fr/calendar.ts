import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  thisMorning: 'ce matin',
  thisAfternoon: 'cet apres-midi, cette apres-midi, cet apres midi, cet aprem, cet aprèm, cette aprem',
  tonight: 'ce soir, cette nuit',
  morning:
    'du matin, du mat, le matin, matin, au matin, dans la matinee, en matinee, matinee, tot le matin, tres tot le matin, le matin tot, en debut de matinee, en milieu de matinee, en fin de matinee, fin de matinee, debut de matinee, avant dejeuner',
  midday: 'du midi',
  afternoon:
    "de l'apres-midi, de l'apres midi, l'apres-midi, l'apres midi, apres-midi, apres midi, aprem, dans l'apres-midi, dans l'apres midi, l'aprem, de l'aprem, en debut d'apres-midi, debut d'apres-midi, en milieu d'apres-midi, milieu d'apres-midi, au milieu de l'apres-midi, en fin d'apres-midi, fin d'apres-midi, a la fin de l'apres-midi, apres dejeuner, en milieu de journee",
  evening:
    'du soir, le soir, soir, au soir, dans la soiree, en soiree, soiree, en debut de soiree, debut de soiree, au debut de la soiree, en fin de soiree, fin de soiree, en fin de journee, fin de journee, a la fin de la journee',
  night: 'de la nuit',
  noon: 'midi, a midi, pour midi, vers midi, le midi',
  midnight: 'minuit, a minuit, vers minuit',
  at: "pas avant, aux environs de, aux alentours de, jusqu'a, n'importe quand avant",
  between: 'entre, de, entre les',
  until: "et, a, jusqu'a, au",
  later: 'et',
  earlier: 'moins, moins le',
  days: 'jour, jours',
  weeks: 'semaine, semaines',
  next: 'prochain, prochaine, suivant, suivante, qui vient, de la semaine prochaine',
  nextWeek:
    'la semaine prochaine, de la semaine prochaine, semaine prochaine, la semaine suivante, de la semaine suivante',
  onDay: 'le, du',
  dayNumber: 'le jour du',
  ofMonth: 'du mois de',
  weekOn: 'en huit, en 8',
  twoWeeksOn: 'en quinze, en 15',
  nextMonth:
    'le mois prochain, du mois prochain, mois prochain, le mois qui vient, du mois qui vient, le mois suivant, du mois suivant',
};
