import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `lieferung, liefern, liefert, liefer, geliefert, zum liefern, bitte liefern, liefern an, liefern nach, liefern zu, lieferung an, lieferung nach, nach hause, nachhause, bringen, bringt, vorbeibringen, zu mir, zu uns, nach hause liefern, liefern lassen, geliefert werden, an meine adresse, ausliefern, zustellen, per lieferung, als lieferung, mit lieferung`,
  pickup: `hol um, hole um, holen um, hol gegen, hole gegen, hol es, hol die, hole die, kommen um, komme um, komm um, kommen gegen, komme gegen, komm gegen, ich hol die, ich komme, wir kommen, bin um, sind um, schau vorbei, schaue vorbei, hol später, hole später, nehme ich mit, nehmen wir mit, nehm ich mit, abholung, abholen, hole ab, hol ab, holen ab, ich hole, ich hol, ich hole es, ich hole es ab, ich hols ab, hole ich ab, hol ich ab, holen wir ab, wir holen, wir holen ab, zum abholen, zur abholung, selbstabholung, selbst abholen, selbstabholer, zum mitnehmen, mitnehmen, ich komme vorbei, komme vorbei, komm vorbei, ich komm vorbei, komme, wir kommen vorbei, kommen vorbei, vorbeikommen, wird abgeholt, abgeholt, mein mann holt, meine frau holt, holt ab, holt es ab, to go, im laden`,
  addressCue: `in den, in die, in der, zum, zur, zu uns in die, zu uns in den, zu mir in die, zu mir in den, liefern in die, liefern in den, liefert in die, liefert in den, adresse, meine adresse, die adresse, adresse ist, meine adresse ist, lieferadresse, an, nach, liefern an, liefern nach, lieferung an, lieferung nach, ich wohne, ich wohne in, wohne in, wohne, wohnen in, bin in, wir sind in, anschrift, an die adresse`,
  street: `straße, strasse, str, weg, platz, allee, gasse, ring, damm, ufer, chaussee, markt, steig, stieg, hof, pfad, wall, graben, brücke, promenade`,
  place: `stock, etage, eg, og, dg, erdgeschoss, obergeschoss, hinterhaus, vorderhaus, hinterhof, seitenflügel, wohnung, whg, haus, hausnummer, hausnr, zimmer, aufgang, eingang, klingel, bei, klingelschild, türcode, code, gegenüber, neben, hinter, hotel, köln, berlin, hamburg, münchen`,
  nameCue: `mein name ist, name, name ist, ich heiße, ich bin, auf den namen, auf namen, auf name, unter dem namen, unter, für herrn, für frau, hier ist, hier spricht, name:, das ist für, bestellung für`,
  phoneCue: `tel, telefon, telefonnummer, handy, handynummer, nummer, meine nummer, meine nummer ist, mobil, mobilnummer, erreichbar unter, ruft an unter, festnetz, whatsapp, rückruf unter`,
  cash: `bar, in bar, bargeld, barzahlung, bar zahlen, zahle bar, ich zahle bar, bar bezahlen, cash, mit bargeld, passend, habe es passend, schein, einen schein`,
  cashOnDelivery: `bar bei lieferung, bar an der tür, beim fahrer, bar beim fahrer, bei lieferung bar, zahlung bei lieferung, nachnahme, bar beim lieferanten`,
  card: `karte, mit karte, per karte, kartenzahlung, ec, ec karte, ec-karte, girocard, kreditkarte, mit kreditkarte, visa, mastercard, kartenlesegerät, kontaktlos, apple pay, google pay, bankkarte, mit der karte`,
  transfer: `überweisung, per überweisung, überweise, ich überweise, überweisen, iban, paypal, per paypal, mit paypal, sofortüberweisung, banküberweisung, auf rechnung, rechnung`,
  payLink: `link, zahlungslink, zahllink, link schicken, online bezahlen, online zahlen, onlinezahlung, per link, bezahllink`,
  payVerb: `zahle, zahlen, bezahle, bezahlen, zahlung, bezahlung, ich zahle, ich bezahle, wir zahlen, zahle mit`,
  noteCue: `klingeln, klingelt, klingeln sie, bitte klingeln, nicht klingeln, bitte nicht klingeln, klopfen, bitte klopfen, anrufen wenn, ruft an wenn, bitte anrufen, kurz anrufen, vor der tür, vor die tür, vor der tür abstellen, abstellen, stellt es, stellen sie, beim nachbarn, hund, vorsicht, achtung, gut durch, gut durchgebraten, schön knusprig, knusprig, kross, extra knusprig, gut gebacken, dunkel gebacken, hell gebacken, reif, reife, gut einpacken, getrennt einpacken, separat verpackt, in zwei tüten, geschenkverpackung, mit besteck, ohne besteck, besteck, servietten, kerzen, kerze, bemerkung, anmerkung, notiz, hinweis, schreibt drauf, aufschrift, nicht zu scharf, durchschneiden, in scheiben, achteln, vakuumiert, vakuumieren`,
  changeNote: `wechselgeld, wechseln, kleingeld, rausgeben, rausgeben auf, auf 50 raus, herausgeben, wechselgeld auf, könnt ihr wechseln, könnt ihr rausgeben`,
  hence: `also, deshalb, daher, darum, deswegen, drum`,
  allergy: `allergisch, allergie, allergien, allergiker, allergikerin, unverträglichkeit, intolerant, intoleranz, laktoseintolerant, zöliakie, vertrage kein, vertrage keine, verträgt kein, verträgt keine, vertragen keine`,
  money: `euro, euros, eur, €, cent, franken, chf, fr, piepen`,
  people: `personen, person, leute, mann, gäste, esser, kinder, erwachsene, pers`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: `so schnell wie möglich, so schnell es geht, schnellstmöglich, sofort, gleich jetzt, asap, sobald wie möglich, jetzt gleich, möglichst schnell, möglichst bald, dringend, eilig, umgehend, jetzt sofort, schnell bitte`,
  today: 'heute, heut',
  tomorrow: 'morgen, mrgn',
  dayAfter: 'übermorgen',
  tonight: 'heute abend, heut abend, heute nacht',
  at: `um, gegen, ab, bis, vor, nach, zu, auf, für, so um, so gegen, ungefähr um, circa um, spätestens um, frühestens um, bis spätestens, kurz nach, kurz vor, am, punkt`,
  clock: 'uhr, h, u',
  am: 'morgens, vormittags, früh, am morgen, am vormittag, in der früh, vormittag',
  pm: 'abends, nachmittags, am abend, am nachmittag, nachmittag, abend, heute abend, mittags',
  noon: 'mittag, mittags, zwölf uhr mittags, heute mittag, am mittag, zu mittag',
  midnight: 'mitternacht',
  inTime: 'in, innerhalb von, binnen, in etwa, in ca, in circa, in ungefähr',
  minutes: 'minuten, minute, min, mins, minütchen',
  hours: 'stunden, stunde, std, stündchen',
  halfPast: '',
  quarterPast: 'viertel nach',
  quarterTo: 'viertel vor, dreiviertel',
  halfTo: 'halb',
  next: 'nächsten, nächster, nächste, nächstes, kommenden, kommende, am kommenden, am nächsten',
};

export const weekdays = [
  'montag/mo',
  'dienstag/di',
  'mittwoch/mi',
  'donnerstag/do',
  'freitag/fr',
  'samstag/sa/sonnabend',
  'sonntag/so.',
];

export const months = [
  'januar/jan/jänner',
  'februar/feb',
  'märz',
  'april/apr',
  'mai',
  'juni',
  'juli',
  'august/aug',
  'september/sept',
  'oktober/okt',
  'november/nov',
  'dezember/dez',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kilo, kilos, kilogramm, pfund=.5, pfd=.5, zentner=50',
  g: 'g, gr, gramm',
  l: 'l, liter, ltr',
  ml: 'ml, milliliter',
  cl: 'cl, zentiliter',
  dozen: 'dutzend, dtzd',
  piece: `stück, stücke, stk, st, flasche, flaschen, dose, dosen, packung, packungen, pck, päckchen, tüte, tüten, glas, gläser, becher, bund, kiste, kisten, kasten, kästen, schale, schalen, beutel, sack, säcke, netz, netze, scheibe, scheiben, portion, portionen, kopf, köpfe, laib, laibe, tafel, tafeln, riegel, rolle, rollen, karton, kartons, teller, tasse, tassen, knolle, knollen, zehe, zehen, paar`,
  cm: 'cm, zentimeter',
};
