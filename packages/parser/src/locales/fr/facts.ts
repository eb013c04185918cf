import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `livrée, livrées, être livrée, être livrés, ce serait livré, à faire livrer, livraison svp, me la livrer, me le livrer, me les livrer, nous livrer, en livraison svp, livrez nous, livrez-nous, tu peux livrer, tu livres, vous livrez au, apportez-le, amenez, amenez-moi, amène-moi, ce serait livré, c'est livré, sera livré, livrer chez, en livr, livr, livraison, en livraison, livrer, livrez, à livrer, livraison au, livrer au, livrez au, livrez à, livrer à, pour livraison, à domicile, me livrer, me faire livrer, livrez-moi, vous pouvez livrer, pouvez livrer, apportez, apporter à, envoyez au, à la maison, livraison à, livraison chez, faire livrer, être livré, à mon adresse, livrez chez, tawsil, twsil`,
  pickup: `jpasse, jpasse prendre, jpasse les prendre, jpasse les prendr, jpasse la prendre, jpasse le prendre, j'passe, je passe vers, je passerais, passer la chercher, passer le chercher, passer les chercher, passer récupérer, passer la récupérer, venir la chercher, venir le chercher, venir les chercher, venir prendre, viens la chercher, viens le chercher, viens les chercher, vient la chercher, vient les chercher, viens la prendre, viens le prendre, viens les prendre, viendrai la chercher, viendrai le chercher, viendrai les chercher, viendra chercher, viendra la chercher, on passera, on passera prendre, on passera chercher, on passera les prendre, passera prendre, passera chercher, passera récupérer, je récup, récup, je viens récup, sur place, click'n collect, retrait magasin, retrait en magasin, retrait boutique, à la boutique, à l'emporter, emporte, je l'emporte, je les emporte, drive, à emporter, emporter, a emporter, je passe, je passe prendre, je passe les prendre, je passe le prendre, je passe la prendre, je passe chercher, je passe récupérer, je viens, je viens chercher, je viens récupérer, je viens les récupérer, je viens le récupérer, je viens la récupérer, récupérer, récupère, je récupère, je les récupère, venir chercher, chercher, je viens prendre, sur place à emporter, retrait, en retrait, au magasin, à récupérer, click and collect, on passe, on passe prendre, on passe chercher, on vient, on vient chercher, on vient récupérer, passer prendre, passer chercher, passerai, je passerai, viendrai chercher, je viendrai, je viendrai chercher, mon mari passe, ma fille passe, vient chercher, en boutique, vient récupérer, passe récupérer, passe chercher, passe les chercher, passe prendre, click & collect`,
  addressCue: `je suis à, j'habite à, mon adresse :, voici mon adresse, voilà mon adresse, voici l'adresse, adresse :, livraison :, à l'adresse, à l'adresse suivante, livrer à l'adresse, c'est à, ça se trouve, on habite, on habite au, nous habitons, nous habitons au, je me trouve au, je loge au, je bosse au, je travaille au, livrez-moi au, livrez nous au, livrez-nous au, amenez au, apportez au, domicile, adresse, mon adresse, mon adresse est, l'adresse est, mon adresse c'est, l'adresse c'est, j'habite, j'habite au, je suis au, au, à, livrer au, livrez au, livraison au, livrez à, livraison à, chez moi au, c'est au, c'est le, on est au, nous sommes au, habite au, livré au, pour le`,
  street: `rue, r, avenue, av, ave, boulevard, bd, bld, blvd, impasse, imp, allée, allées, chemin, place, pl, route, quai, cours, square, résidence, res, rés, lotissement, cité, passage, villa, sentier, faubourg, fbg, esplanade, voie, rond-point, hameau, lieu-dit, quartier, traverse, montée, promenade, porte, zac, marché`,
  place: `code, code porte, code d'entrée, interphone, sonnette, boîte aux lettres, palier, rez de chaussée, 1er étage, dernier étage, bâtiment b, cage, villa, pavillon, lycée, école, mairie, pharmacie, station, métro, gare, carrefour, hôtel, bât, bat, bâtiment, batiment, étage, etage, appt, apt, appart, appartement, porte, escalier, esc, hall, code postal, cedex, résidence, n°, numéro, bis, ter, entrée, rdc, rez-de-chaussée, digicode, tour, immeuble, bloc, près de, près du, à côté de, à côté du, en face de, en face du, derrière, face à, au fond de, angle, coin, gauche, droite, chambre, lot, marseille, paris, lyon`,
  nameCue: `au nom d', nom :, mon nom :, à mettre au nom de, commande au nom de, c'est au nom de, ce sera au nom de, mettez au nom de, mets au nom de, pour la famille, réservé au nom de, prénom, mon prénom, mon prénom c'est, je me nomme, ici c'est, au nom de, au nom d', nom, mon nom est, mon nom c'est, je m'appelle, je suis, c'est, moi c'est, de la part de, pour, nom de, le nom, ici, c'est pour, mettez au nom de, à mon nom`,
  phoneCue: `rappelez au, appelez le, appeler le, mon portable, mon 06, mon tél, mon téléphone, mon téléphone c'est, joignable sur, joignable, tel :, mon numéro est, voici mon numéro, au numéro, num de tel, num tel, ligne fixe, bigo, tél, tel, téléphone, telephone, portable, port, mobile, numéro, num, mon numéro, mon num, mon numéro c'est, mon tel, appelez au, appeler au, whatsapp, joignable au, gsm, contact, fixe`,
  cash: `je paie en espèces, je paye en espèces, je payerai en espèces, en billets, en pièces, un billet, liquide sur place, payer en liquide, payer cash, paiement espèces, paiement en espèces, je règle en liquide, esp, du liquide, sous en poche, en monnaie, espèces, en espèces, especes, en espece, espèce, en espèce, liquide, en liquide, cash, en cash, je paie en liquide, j'ai un billet de, billet de, j'ai un billet, j'ai l'appoint, l'appoint, un billet de`,
  cashOnDelivery: `paiement à la livraison, payer à la livraison, je paie à la livraison, je paye à la livraison, à la réception, payer à la réception, contre remboursement, espèces à la livraison, paye au livreur, paie au livreur`,
  card: `par cb, en carte bleue, par carte bleue, en cb svp, je paie par carte, je paye par carte, lecteur de carte, appareil à carte, avec la carte, cartes, tpe svp, apple pay, google pay, titre resto, titres resto, tickets restaurant, titre restaurant, carte, cb, en carte, par carte, carte bleue, carte bancaire, la carte, terminal, tpe, sans contact, ticket resto, ticket restaurant, tickets resto, carte resto, en cb, par cb, visa, mastercard, le tpe, la machine`,
  transfer: `je fais un virement, faire un virement, virement bancaire, virement instantané, par mobile money, par wave, par orange money, par om, momo, mtn money, moov money, virement, par virement, un virement, virer, paylib, wero, lydia, rib, votre rib, wave, orange money, wafacash, mobile money, transfert, paypal, iban, om`,
  payLink: `lien de paiement, lien, le lien, payer en ligne, paiement en ligne, en ligne, envoyez le lien, un lien pour payer, lien pour payer, par lien, envoyez-moi le lien`,
  payVerb:
    'paie, paye, payer, paiement, règle, régler, réglerai, paierai, payerai, règlement, je règle, je paie, je paye, on paie, on paye',
  noteCue: `bien cuites, bien cuits, pas trop cuit, pas trop cuite, pas trop cuits, pas trop cuites, saignant, saignante, bien saignant, à point, bien bien, coupez le, coupez la, coupez les, coupé fin, coupée fin, coupés, coupée en deux, coupé en deux, emballez le, emballez bien, sous vide, mettez sous vide, séparez, séparément, ne sonnez surtout pas, merci de sonner, merci de frapper, merci d'appeler, appelez moi quand, appelez en bas, klaxonnez, attendez en bas, je descends, je descendrai, mettez des couverts, avec des couverts, sans couverts, pas de couverts, mettez des serviettes, petite cuillère, ne pas oublier, n'oubliez pas, pensez à, surtout bien, bien chauds, bien chaudes, tièdes, un petit mot, écrivez dessus, écrire dessus, inscrivez dessus, sonnez, sonner, sonne, ne sonnez pas, ne pas sonner, frappez, frapper, toquez, appelez en arrivant, appelez quand, appelez-moi quand, prévenez, prévenir, laissez devant, laisser devant, laissez chez, laissez à, déposez, déposer, interphone, code, digicode, le code, portail, chien, attention, choisissez, choisissez-les, choisissez-moi, bien mûres, bien mûrs, pas trop mûres, pas trop mûrs, mûres, mûrs, bien cuite, bien cuit, bien chaud, bien chaude, bien fraîches, bien fraîche, bien frais, coupez, coupé en, coupée en, coupées, couper en, serviettes, couverts, pailles, faites vite, emballez, emballer, à part svp, sauce à part, à part, mot, bougie, bougies, le plus, les plus, évitez, prenez-les, demandez, demander, bien grillé, bien dorées, bien croustillantes, croustillantes, monter, montez, au 3e, garez-vous, entrez par, passez par, gardien, laissez-le, pas trop, bien emballer, tranché, tranchée, dégraissé`,
  changeNote: `faudra la monnaie, il faudra la monnaie, faut la monnaie, prévoir monnaie, prévoyez monnaie, la monnaie sur, monnaie de, avoir la monnaie, rendez la monnaie, rendez-moi la monnaie, vous aurez la monnaie, avez la monnaie, appoint sur, il me faudra la monnaie, monnaie sur, la monnaie, rendre la monnaie, prévoir la monnaie, prévoyez la monnaie, monnaie de, faire la monnaie, de la monnaie, rendre sur, amenez la monnaie, apportez la monnaie, prévoyez de la monnaie, rendu sur, monnaie, sarf`,
  hence: `donc, du coup, alors, c'est pourquoi, d'où`,
  allergy: `allergique, allergiques, allergie, allergies, intolérant, intolérante, intolérance, coeliaque, cœliaque`,
  people: `pers, invités, adultes, convive, personnes, personne, convives`,
  money: `euros, euro, €, eur, balles, francs, fcfa, cfa, dh, dhs, dirhams, centimes, `,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: `chap chap, chapchap, vite vite, vite svp, au plus vite svp, faites vite, le plus tôt possible svp, de suite svp, dès que possible, le plus vite possible, au plus vite, au plus tôt, le plus tôt possible, tout de suite, maintenant, immédiatement, de suite, rapidement, vite fait, urgent, en urgence, asap, dès maintenant, le plus rapidement possible, illico`,
  today: `aujourd'hui, ajd, auj, ce jour, aujourd hui`,
  tomorrow: 'demain, dem1, 2main, dmn, ghedda',
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
};

export const weekdays = [
  'lundi/lun.',
  'mardi',
  'mercredi',
  'jeudi/jeu.',
  'vendredi/ven.',
  'samedi',
  'dimanche/dim.',
];

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
  kg: 'bon kilo, petit kilo, bonne livre=.5, petite livre=.5, kg, kgs, kilo, kilos, kilogramme, kilogrammes, klo, kil, livre=.5, livres=.5, demi-kilo=.5, demi-livre=.25',
  g: 'g, gr, grs, gramme, grammes, grm',
  l: 'l, lt, litre, litres, ltr, demi-litre=.5',
  ml: 'ml, millilitres',
  cl: 'cl, centilitres, centilitre',
  dozen: 'douzaine, douzaines, douz, dz, demi-douzaine=.5, demi douzaine=.5',
  piece: `pièce, pièces, pce, pcs, unité, unités, canette, canettes, bouteille, bouteilles, btl, sachet, sachets, barquette, barquettes, botte, bottes, tête, têtes, paquet, paquets, boîte, boîtes, boite, boites, sac, sacs, bocal, bocaux, brique, briques, pack, packs, cagette, cagettes, filet, filets, pot, pots, part, parts, portion, portions, verre, verres, plateau, plateaux, gousse, gousses, bouquet, bouquets, régime, carton, cartons`,
};
