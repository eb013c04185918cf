import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `livraison, en livraison, livrer, livrez, à livrer, livraison au, livrer au, livrez au, livrez à, livrer à, pour livraison, à domicile, me livrer, me faire livrer, livrez-moi, vous pouvez livrer, pouvez livrer, apportez, apporter à, envoyez au, à la maison, livraison à, livraison chez, faire livrer, être livré, à mon adresse, livrez chez, tawsil, twsil`,
  pickup: `à emporter, emporter, a emporter, je passe, je passe prendre, je passe les prendre, je passe le prendre, je passe la prendre, je passe chercher, je passe récupérer, je viens, je viens chercher, je viens récupérer, je viens les récupérer, je viens le récupérer, je viens la récupérer, récupérer, récupère, je récupère, je les récupère, venir chercher, chercher, je viens prendre, sur place à emporter, retrait, en retrait, au magasin, à récupérer, click and collect, on passe, on passe prendre, on passe chercher, on vient, on vient chercher, on vient récupérer, passer prendre, passer chercher, passerai, je passerai, viendrai chercher, je viendrai, je viendrai chercher, mon mari passe, ma fille passe, vient chercher, en boutique, vient récupérer, passe récupérer, passe chercher, passe les chercher, passe prendre, click & collect`,
  addressCue: `adresse, mon adresse, mon adresse est, l'adresse est, mon adresse c'est, l'adresse c'est, j'habite, j'habite au, je suis au, au, à, livrer au, livrez au, livraison au, livrez à, livraison à, chez moi au, c'est au, c'est le, on est au, nous sommes au, habite au, livré au, pour le`,
  street: `rue, r, avenue, av, ave, boulevard, bd, bld, blvd, impasse, imp, allée, allées, chemin, place, pl, route, quai, cours, square, résidence, res, rés, lotissement, cité, passage, villa, sentier, faubourg, fbg, esplanade, voie, rond-point, hameau, lieu-dit, quartier, traverse, montée, promenade, porte, zac, marché`,
  place: `bât, bat, bâtiment, batiment, étage, etage, appt, apt, appart, appartement, porte, escalier, esc, hall, code postal, cedex, résidence, n°, numéro, bis, ter, entrée, rdc, rez-de-chaussée, digicode, tour, immeuble, bloc, près de, près du, à côté de, à côté du, en face de, en face du, derrière, face à, au fond de, angle, coin, gauche, droite, chambre, lot, marseille, paris, lyon`,
  nameCue: `au nom de, au nom d', nom, mon nom est, mon nom c'est, je m'appelle, je suis, c'est, moi c'est, de la part de, pour, nom de, le nom, ici, c'est pour, mettez au nom de, à mon nom`,
  phoneCue: `tél, tel, téléphone, telephone, portable, port, mobile, numéro, num, mon numéro, mon num, mon numéro c'est, mon tel, appelez au, appeler au, whatsapp, joignable au, gsm, contact, fixe`,
  cash: `espèces, en espèces, especes, en espece, espèce, en espèce, liquide, en liquide, cash, en cash, je paie en liquide, j'ai un billet de, billet de, j'ai un billet, j'ai l'appoint, l'appoint, un billet de`,
  cashOnDelivery: `paiement à la livraison, payer à la livraison, je paie à la livraison, je paye à la livraison, à la réception, payer à la réception, contre remboursement, espèces à la livraison, paye au livreur, paie au livreur`,
  card: `carte, cb, en carte, par carte, carte bleue, carte bancaire, la carte, terminal, tpe, sans contact, ticket resto, ticket restaurant, tickets resto, carte resto, en cb, par cb, visa, mastercard, le tpe, la machine`,
  transfer: `virement, par virement, un virement, virer, paylib, wero, lydia, rib, votre rib, wave, orange money, wafacash, mobile money, transfert, paypal, iban, om`,
  payLink: `lien de paiement, lien, le lien, payer en ligne, paiement en ligne, en ligne, envoyez le lien, un lien pour payer, lien pour payer, par lien, envoyez-moi le lien`,
  payVerb:
    'paie, paye, payer, paiement, règle, régler, réglerai, paierai, payerai, règlement, je règle, je paie, je paye, on paie, on paye',
  noteCue: `sonnez, sonner, sonne, ne sonnez pas, ne pas sonner, frappez, frapper, toquez, appelez en arrivant, appelez quand, appelez-moi quand, prévenez, prévenir, laissez devant, laisser devant, laissez chez, laissez à, déposez, déposer, interphone, code, digicode, le code, portail, chien, attention, choisissez, choisissez-les, choisissez-moi, bien mûres, bien mûrs, pas trop mûres, pas trop mûrs, mûres, mûrs, bien cuite, bien cuit, bien chaud, bien chaude, bien fraîches, bien fraîche, bien frais, coupez, coupé en, coupée en, coupées, couper en, serviettes, couverts, pailles, faites vite, emballez, emballer, à part svp, sauce à part, à part, mot, bougie, bougies, le plus, les plus, évitez, prenez-les, demandez, demander, bien grillé, bien dorées, bien croustillantes, croustillantes, monter, montez, au 3e, garez-vous, entrez par, passez par, gardien, laissez-le, pas trop, bien emballer, tranché, tranchée, dégraissé`,
  changeNote: `monnaie sur, la monnaie, rendre la monnaie, prévoir la monnaie, prévoyez la monnaie, monnaie de, faire la monnaie, de la monnaie, rendre sur, amenez la monnaie, apportez la monnaie, prévoyez de la monnaie, rendu sur, monnaie, sarf`,
  allergy: `allergique, allergiques, allergie, allergies, intolérant, intolérante, intolérance, coeliaque, cœliaque`,
  money: `euros, euro, €, eur, balles, francs, fcfa, cfa, dh, dhs, dirhams, centimes, `,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: `dès que possible, le plus vite possible, au plus vite, au plus tôt, le plus tôt possible, tout de suite, maintenant, immédiatement, de suite, rapidement, vite fait, urgent, en urgence, asap, dès maintenant, le plus rapidement possible, illico`,
  today: `aujourd'hui, ajd, auj, ce jour, aujourd hui`,
  tomorrow: 'demain, dem1, 2main, dmn, ghedda, demain matin',
  dayAfter: 'après-demain, après demain, apres demain, apres-demain',
  tonight: 'ce soir, cette nuit, dans la soirée, en soirée',
  at: `à, vers, pour, pour les, avant, avant les, après, autour de, aux alentours de, vers les, jusqu'à, dès, à partir de, entre, aux environs de, environ, au plus tard à`,
  clock: 'h, heures, heure, hr, hrs, hs, h00, heures pile, heure pile, heures précises, pile, tapantes',
  am: 'du matin, le matin, ce matin, matin, dans la matinée, am, au matin',
  pm: `du soir, le soir, ce soir, de l'après-midi, l'après-midi, après-midi, aprem, cet après-midi, soir, pm, dans l'après-midi, dans la soirée, cette après-midi`,
  noon: 'midi, à midi, pour midi, vers midi, ce midi, le midi',
  midnight: 'minuit, à minuit',
  inTime: `dans, d'ici, sous, dans environ, en`,
  minutes: 'minutes, minute, min, mn, mins, minutes environ',
  hours: 'heures, heure, h, hr',
  quarterPast: 'et quart',
  quarterTo: '',
  next: 'prochain, prochaine, ce, cette, qui vient, le, la semaine prochaine',
};

export const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

export const months = [
  'janvier/janv',
  'février/fév',
  'mars',
  'avril/avr',
  'mai',
  'juin',
  'juillet/juil',
  'août',
  'septembre/sept',
  'octobre/oct',
  'novembre/nov',
  'décembre/déc',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kgs, kilo, kilos, kilogramme, kilogrammes, klo, kil, livre=.5, livres=.5, demi-kilo=.5, demi-livre=.25',
  g: 'g, gr, grs, gramme, grammes, grm',
  l: 'l, lt, litre, litres, ltr, demi-litre=.5',
  ml: 'ml, millilitres',
  cl: 'cl, centilitres, centilitre',
  dozen: 'douzaine, douzaines, douz, dz, demi-douzaine=.5, demi douzaine=.5',
  piece: `pièce, pièces, pce, pcs, unité, unités, canette, canettes, bouteille, bouteilles, btl, sachet, sachets, barquette, barquettes, botte, bottes, tête, têtes, paquet, paquets, boîte, boîtes, boite, boites, sac, sacs, bocal, bocaux, brique, briques, pack, packs, cagette, cagettes, filet, filets, pot, pots, part, parts, portion, portions, verre, verres, plateau, plateaux, gousse, gousses, bouquet, bouquets, régime, carton, cartons`,
};
