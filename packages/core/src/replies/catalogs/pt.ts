import type { Phrases } from '../phrases.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('pt');

export const pt: Phrases = {
  orderPlaced: 'Obrigado! Recebemos o seu pedido {label} e aguardamos a loja aceitar.',
  orderConfirmation:
    'Olá, {customer_name}! Boas notícias: o seu pedido está confirmado.\n{order_items}\nTotal: {total}\nPrevisão: {delivery_time}\nAcompanhe aqui: {tracking_link}\nObrigado!',
  deliveryUpdate:
    'Olá, {customer_name}! O seu pedido saiu para entrega com {driver_name} ({vehicle_info}). Previsão: {estimated_time}\nAcompanhe aqui: {tracking_link}\nDúvidas? Responda aqui.',
  orderReady: 'O seu pedido {label} está pronto para retirada.',
  orderRejected: 'Desculpe, não podemos atender o seu pedido {label}: {reason}',
  orderCancelled: 'O seu pedido {label} foi cancelado.',
  orderExpired: 'Não tivemos resposta, então deixamos o seu pedido de lado. Escreva quando quiser pedir.',
  confirmNudge: 'O seu pedido de {total} está esperando. Responda *sim* para enviar ou diga o que mudar.',
  rejectReasons: {
    too_busy: 'a cozinha está cheia neste momento.',
    out_of_stock: 'acabou algo que você pediu.',
    closed: 'estamos fechados agora.',
    address: 'não entregamos neste endereço.',
    other: 'desta vez a loja não consegue atender.',
  },
  customer: 'cliente',
  driver: 'nosso entregador',
  vehicle: 'entrega',
  soon: 'em breve',

  greeting: (shop) => `Olá! Você está falando com ${shop}.`,
  howToOrder:
    'É só escrever o que deseja. Você também pode escrever "cardápio", ou "pessoa" para falar com alguém.',
  menuTitle: 'O nosso cardápio:',
  menuMore: (count) => plural(count, { one: '… e mais #', other: '… e mais #' }),
  categoryTitle: (category) => `O que temos em ${category}:`,
  categories: (names) => `Temos: ${names}.`,
  from: (price) => `a partir de ${price}`,
  soldOutMark: '(esgotado)',
  offMenu: (words) => `Não temos ${words}, desculpe.`,
  noUsual: 'Você ainda não pediu aqui, então não conheço o seu pedido de sempre. O que vai querer?',
  notInCart: (words) => `Não sei o que fazer com ${words}. Diga o item ou a linha, por exemplo "tira a 2".`,
  comesWith: (names) => `Vem com: ${names}`,
  soldOut: (names, count) =>
    plural(count, { one: `${names}: esgotado, desculpe.`, other: `${names}: esgotados, desculpe.` }),
  which: (words) => `Qual você quer dizer com "${words}"?`,
  choose: (item) => `Por favor escolha para ${item}:`,
  howMany: (words) => `Quantos você quer? Não tenho certeza sobre "${words}".`,
  cartTitle: 'Até agora:',
  askAddress: 'Onde entregamos? Por favor mande o endereço.',
  askTime: (day) => `Para ${day}: a que horas você quer?`,
  askFulfilment: 'É para entrega ou retirada?',
  askFulfilmentAndAddress: 'É para retirar ou entregar? Para entrega, mande por favor o endereço.',
  summaryTitle: 'O seu pedido:',
  subtotal: 'Subtotal',
  deliveryFee: 'Entrega',
  total: 'Total',
  deliverTo: 'Entregar em',
  pickup: 'Retirada na loja',
  note: 'Observação',
  window: 'Previsão',
  requestedFor: 'Pedido para',
  payment: 'Pagamento',
  paymentMethods: { cash: 'dinheiro', card: 'cartão', transfer: 'transferência', link: 'link de pagamento' },
  confirmHow: 'Responda *sim* para pedir. Para mudar uma linha escreva por exemplo "1 -> 3" ou "tira a 2".',
  yes: 'Sim',
  no: 'Não',
  guessed: '(?) significa: por favor confira se entendi bem.',
  priceChanged: 'Alguns preços mudaram; este é o pedido com os preços de hoje.',
  minimum: (amount) => `Para entrega, o pedido precisa chegar a pelo menos ${amount}. O que mais deseja?`,
  unit: (quantity, unit, count) => {
    if (unit === 'dozen') return `${quantity} ${plural(count, { one: 'dúzia', other: 'dúzias' })}`;
    if (unit === 'pack') return `${quantity} ${plural(count, { one: 'pacote', other: 'pacotes' })}`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `com ${name}`, without: `sem ${name}`, extra: `${name} extra`, less: `pouco ${name}` })[mode],
  available: ({ name, price }) => `Sim, temos ${name}: ${price}`,
  notAvailable: (name) => `${name} está esgotado agora.`,
  hours: 'Estamos aceitando pedidos agora. Para o horário exato escreva "pessoa".',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `Sim, entregamos. A taxa de entrega é ${fee}.${pickup ? ' Você também pode retirar.' : ''}`
      : 'Não fazemos entrega; você pode retirar na loja.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'aguarda a loja aceitar',
      accepted: 'está confirmado',
      preparing: 'está sendo preparado',
      ready: 'está pronto',
      on_the_way: 'está a caminho',
      completed: 'está concluído',
      cancelled: 'foi cancelado',
      rejected: 'não pôde ser aceito',
    }[status];
    return `O seu pedido ${label} ${told}.${window ? ` Previsão: ${window}` : ''}`;
  },
  noOrder: 'Você não tem nenhum pedido conosco no momento.',
  thanks: 'De nada!',
  optedOut: 'Pronto: você não receberá mais ofertas. As mensagens sobre os seus pedidos continuam chegando.',
  cartCancelled: 'Tudo bem, nada foi pedido.',
  cancelAsked: (label) => `Pedi à loja para cancelar ${label}. Uma pessoa vai responder aqui.`,
  declined: 'Sem pressa. Guardo o seu pedido; responda *sim* quando quiser enviar ou diga o que mudar.',
  nothingToConfirm: 'Ainda não há um pedido para confirmar. O que você deseja?',
  emptyCart: 'O seu pedido ficou vazio. O que você deseja?',
  textOnly: 'Aqui só consigo ler texto. Escreva o que deseja, ou "pessoa" para falar com alguém.',
  notUnderstood: 'Desculpe, não entendi. Também pode escrever "pessoa" para falar com alguém.',
  rephrase: 'Desculpe, não entendi. O que deseja pedir? Ou escreva "cardápio" ou "pessoa".',
  tooLong: 'Essa mensagem é longa demais para mim. Por favor escreva o pedido em poucas linhas.',
  manualNotice: 'Obrigado pela sua mensagem. Uma pessoa da loja vai responder aqui.',
  delayed: 'Desculpe a espera: tivemos um problema técnico, que já foi resolvido.',
  writeAgain: 'Por favor, escreva de novo o que deseja; agora respondemos na hora.',
  handover: (reason) =>
    ({
      asked: 'Claro. Uma pessoa da loja vai responder aqui.',
      complaint: 'Sentimos muito. Uma pessoa da loja vai responder aqui.',
      not_understood: 'Não quero errar. Uma pessoa da loja vai responder aqui.',
      large_order: 'Obrigado! Uma pessoa da loja vai ver este pedido e responder aqui.',
      fault: 'Algo deu errado do nosso lado. Uma pessoa da loja vai responder aqui.',
      changed_words:
        'Vi que você mudou uma mensagem. Uma pessoa da loja vai ver o seu pedido e responder aqui.',
    })[reason],
};
