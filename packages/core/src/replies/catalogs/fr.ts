import type { Phrases } from '../phrases.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

export const fr: Phrases = {
  orderPlaced: 'Merci ! Nous avons bien reçu votre commande {label} et attendons que la boutique l’accepte.',
  orderConfirmation:
    'Bonjour {customer_name}, bonne nouvelle : votre commande est confirmée.\n{order_items}\nTotal : {total}\nHeure estimée : {delivery_time}\nSuivez-la ici : {tracking_link}\nMerci !',
  deliveryUpdate:
    'Bonjour {customer_name}, votre commande est en route avec {driver_name} ({vehicle_info}). Heure estimée : {estimated_time}\nSuivez-la ici : {tracking_link}\nUne question ? Répondez ici.',
  orderReady: 'Votre commande {label} est prête à être retirée.',
  orderRejected: 'Désolés, nous ne pouvons pas prendre votre commande {label} : {reason}',
  orderCancelled: 'Votre commande {label} a été annulée.',
  orderExpired:
    'Sans réponse de votre part, nous avons mis votre commande de côté. Écrivez-nous quand vous voulez.',
  confirmNudge:
    'Votre commande de {total} attend. Répondez *oui* pour l’envoyer, ou dites-nous quoi changer.',
  rejectReasons: {
    too_busy: 'la cuisine est débordée en ce moment.',
    out_of_stock: 'un article de votre commande est épuisé.',
    closed: 'nous sommes fermés en ce moment.',
    address: 'nous ne livrons pas à cette adresse.',
    other: 'la boutique ne peut pas la prendre cette fois.',
  },
  customer: 'cher client',
  driver: 'notre livreur',
  vehicle: 'livraison',
  soon: 'bientôt',

  greeting: (shop) => `Bonjour ! Vous parlez avec ${shop}.`,
  howToOrder:
    'Écrivez simplement ce que vous voulez. Vous pouvez aussi écrire « menu », ou « humain » pour parler à quelqu’un.',
  menuTitle: 'Notre menu :',
  menuMore: (count) => plural(count, { one: '… et # autre', other: '… et # autres' }),
  categoryTitle: (category) => `Ce que nous avons dans ${category} :`,
  categories: (names) => `Nous avons : ${names}.`,
  from: (price) => `à partir de ${price}`,
  soldOutMark: '(épuisé)',
  offMenu: (words) => `Nous n’avons pas ${words}, désolés.`,
  noUsual:
    'Vous n’avez pas encore commandé ici, je ne connais donc pas votre commande habituelle. Que souhaitez-vous ?',
  notInCart: (words) =>
    `Je ne sais pas quoi faire de ${words}. Indiquez le plat ou sa ligne, par exemple « enlève la 2 ».`,
  comesWith: (names) => `Avec : ${names}`,
  soldOut: (names, count) =>
    plural(count, { one: `${names} : épuisé, désolés.`, other: `${names} : épuisés, désolés.` }),
  which: (words) => `Que voulez-vous dire par « ${words} » ?`,
  choose: (item) => `Choisissez pour ${item} :`,
  howMany: (words) => `Combien en voulez-vous ? Je ne suis pas sûr de « ${words} ».`,
  cartTitle: 'Pour l’instant :',
  askAddress: 'Où devons-nous livrer ? Envoyez-nous l’adresse, s’il vous plaît.',
  askTime: (day) => `Pour ${day} : à quelle heure le voulez-vous ?`,
  askFulfilment: 'C’est en livraison ou à emporter ?',
  askFulfilmentAndAddress:
    'C’est à emporter ou en livraison ? Pour une livraison, envoyez-nous l’adresse, s’il vous plaît.',
  summaryTitle: 'Votre commande :',
  subtotal: 'Sous-total',
  deliveryFee: 'Livraison',
  total: 'Total',
  deliverTo: 'Livrer à',
  pickup: 'À retirer à la boutique',
  note: 'Remarque',
  window: 'Heure estimée',
  requestedFor: 'Demandé pour',
  payment: 'Paiement',
  paymentMethods: { cash: 'espèces', card: 'carte', transfer: 'virement', link: 'lien de paiement' },
  confirmHow:
    'Répondez *oui* pour commander. Pour changer une ligne, écrivez par exemple « 1 -> 3 » ou « enlève la 2 ».',
  yes: 'Oui',
  no: 'Non',
  guessed: '(?) signifie : vérifiez que j’ai bien compris.',
  priceChanged: 'Certains prix ont changé ; voici la commande aux prix du jour.',
  minimum: (amount) =>
    `Pour une livraison, la commande doit atteindre au moins ${amount}. Que voulez-vous d’autre ?`,
  unit: (quantity, unit, count) => {
    if (unit === 'dozen') return `${quantity} ${plural(count, { one: 'douzaine', other: 'douzaines' })}`;
    if (unit === 'pack') return `${quantity} ${plural(count, { one: 'paquet', other: 'paquets' })}`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({
      add: `avec ${name}`,
      without: `sans ${name}`,
      extra: `supplément ${name}`,
      less: `moins de ${name}`,
    })[mode],
  available: ({ name, price }) => `Oui, nous avons ${name} : ${price}`,
  notAvailable: (name) => `${name} est épuisé pour le moment.`,
  hours: 'Nous prenons les commandes en ce moment. Pour les horaires exacts, écrivez « humain ».',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `Oui, nous livrons. La livraison coûte ${fee}.${pickup ? ' Vous pouvez aussi venir la retirer.' : ''}`
      : 'Nous ne livrons pas ; vous pouvez retirer votre commande à la boutique.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'attend que la boutique l’accepte',
      accepted: 'est confirmée',
      preparing: 'est en préparation',
      ready: 'est prête',
      on_the_way: 'est en route',
      completed: 'est terminée',
      cancelled: 'a été annulée',
      rejected: 'n’a pas pu être prise',
    }[status];
    return `Votre commande ${label} ${told}.${window ? ` Heure estimée : ${window}` : ''}`;
  },
  noOrder: 'Vous n’avez pas de commande chez nous en ce moment.',
  thanks: 'Avec plaisir !',
  optedOut: 'C’est fait : vous ne recevrez plus d’offres. Les messages sur vos commandes arrivent toujours.',
  cartCancelled: 'Très bien, rien n’a été commandé.',
  cancelAsked: (label) => `J’ai demandé à la boutique d’annuler ${label}. Une personne vous répondra ici.`,
  declined:
    'Prenez votre temps. Je garde votre commande ; répondez *oui* pour l’envoyer, ou dites-moi quoi changer.',
  nothingToConfirm: 'Il n’y a pas encore de commande à confirmer. Que désirez-vous ?',
  emptyCart: 'Votre commande est vide. Que désirez-vous ?',
  textOnly: 'Je ne lis que du texte. Écrivez ce que vous voulez, ou « humain » pour parler à quelqu’un.',
  notUnderstood: 'Désolé, je n’ai pas compris. Vous pouvez aussi écrire « humain » pour parler à quelqu’un.',
  rephrase: 'Désolé, je n’ai pas compris. Que voulez-vous commander ? Ou écrivez « menu » ou « humain ».',
  tooLong: 'Ce message est trop long pour moi. Écrivez votre commande en quelques lignes, s’il vous plaît.',
  manualNotice: 'Merci pour votre message. Une personne de la boutique vous répondra ici.',
  delayed: 'Nous sommes désolés pour l’attente : un problème technique, maintenant résolu, nous a retardés.',
  writeAgain: 'Écrivez de nouveau ce que vous souhaitez, s’il vous plaît ; nous répondons tout de suite.',
  handover: (reason) =>
    ({
      asked: 'Bien sûr. Une personne de la boutique vous répondra ici.',
      complaint: 'Nous en sommes désolés. Une personne de la boutique vous répondra ici.',
      not_understood: 'Je ne veux pas me tromper. Une personne de la boutique vous répondra ici.',
      large_order: 'Merci ! Une personne de la boutique regardera cette commande et vous répondra ici.',
      fault: 'Un problème est survenu de notre côté. Une personne de la boutique vous répondra ici.',
      changed_words:
        'Vous avez modifié un message. Une personne de la boutique regardera votre commande et vous répondra ici.',
    })[reason],
};
