import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  asap: 'abhi, अभी',
  thisMorning: 'aaj subah, आज सुबह',
  thisAfternoon: 'aaj dopahar, aaj dopehar, आज दोपहर, आज दोपहर को, aaj dopahar ko',
  tonight: 'aaj raat, आज रात, aaj shaam, आज शाम, aaj sham, आज रात को, आज शाम को, aaj raat ko, aaj shaam ko',
  morning:
    'subah, subah ko, subah ke, सुबह, सुबह को, सुबह के, savere, सवेरे, subah subah, सुबह सुबह, subah savere, tadke, तड़के',
  midday:
    'dopahar, dopehar, dophar, दोपहर, dopahar ko, दोपहर को, dopahar ke, दोपहर के, dopahar mein, दोपहर में, din ke, दिन के',
  evening: 'shaam, sham, शाम, shaam ko, sham ko, शाम को, shaam ke, sham ke, शाम के',
  night: 'raat, रात, raat ko, रात को, raat ke, रात के, raat mein, रात में',
  midnight: 'aadhi raat, aadhi raat ko, आधी रात, आधी रात को',
  at: 'करीब, karib, lagbhag, लगभग, takreeban, theek, ठीक, तकरीबन',
  clock:
    'baje, बजे, baje ke, बजे के, baje tak, बजे तक, baje se pehle, बजे से पहले, baje ke baad, बजे के बाद, baje ke aas paas, बजे के आसपास',
  between: 'ke beech, के बीच, ke bich, ke beech mein, के बीच में',
  until: 'se, से, aur, और',
  days: 'din, दिन',
  weeks: 'hafte, hafta, हफ्ते, हफ़्ते, हफ्ता',
  next: 'agle, अगले, agla, अगला, aane wale, aanewale, आने वाले, agli',
  nextWeek: 'agle hafte, अगले हफ्ते, अगले हफ़्ते, agle hafte ke',
  dayNumber: 'tareekh, tarikh, taareekh, तारीख, तारीख को, tareekh ko, tarikh ko, tareekh ke, तारीख के',
  ofMonth: 'ko',
  nextMonth:
    'agle mahine, agle mahine ki, agle mahine ke, agle maheene, agle maheene ki, अगले महीने, अगले महीने की, अगले महीने के',
};
