import type { Phrases } from '../phrases.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('es');

export const es: Phrases = {
  orderPlaced: '¡Gracias! Recibimos tu pedido {label} y esperamos a que la tienda lo acepte.',
  orderConfirmation:
    '¡Hola, {customer_name}! Buenas noticias: tu pedido está confirmado.\n{order_items}\nTotal: {total}\nHora estimada: {delivery_time}\nSíguelo aquí: {tracking_link}\n¡Gracias!',
  deliveryUpdate:
    '¡Hola, {customer_name}! Tu pedido va en camino con {driver_name} ({vehicle_info}). Hora estimada: {estimated_time}\nSíguelo aquí: {tracking_link}\n¿Preguntas? Responde aquí.',
  orderReady: 'Tu pedido {label} está listo para recoger.',
  orderRejected: 'Lo sentimos, no podemos tomar tu pedido {label}: {reason}',
  orderCancelled: 'Tu pedido {label} ha sido cancelado.',
  orderExpired: 'No tuvimos respuesta, así que dejamos tu pedido a un lado. Escríbenos cuando quieras pedir.',
  confirmNudge: 'Tu pedido de {total} está esperando. Responde *sí* para enviarlo o dinos qué cambiar.',
  rejectReasons: {
    too_busy: 'la cocina está saturada en este momento.',
    out_of_stock: 'se agotó algo de lo que pediste.',
    closed: 'ahora mismo estamos cerrados.',
    address: 'no podemos entregar en esa dirección.',
    other: 'esta vez la tienda no puede tomarlo.',
  },
  customer: 'cliente',
  driver: 'nuestro repartidor',
  vehicle: 'reparto',
  soon: 'pronto',

  greeting: (shop) => `¡Hola! Estás hablando con ${shop}.`,
  howToOrder:
    'Escribe lo que quieras pedir. También puedes escribir "menú", o "persona" para hablar con alguien.',
  menuTitle: 'Nuestro menú:',
  menuMore: (count) => plural(count, { one: '… y # más', other: '… y # más' }),
  categoryTitle: (category) => `Lo que tenemos en ${category}:`,
  categories: (names) => `Tenemos: ${names}.`,
  from: (price) => `desde ${price}`,
  soldOutMark: '(agotado)',
  offMenu: (words) => `No tenemos ${words}, lo sentimos.`,
  noUsual: 'Todavía no has pedido aquí, así que no conozco tu pedido de siempre. ¿Qué te gustaría?',
  notInCart: (words) =>
    `No sé qué hacer con ${words}. Dime el producto o su línea, por ejemplo "quita la 2".`,
  comesWith: (names) => `Lleva: ${names}`,
  soldOut: (names, count) =>
    plural(count, { one: `${names}: agotado, lo sentimos.`, other: `${names}: agotados, lo sentimos.` }),
  which: (words) => `¿A cuál te refieres con "${words}"?`,
  choose: (item) => `Por favor elige para ${item}:`,
  howMany: (words) => `¿Cuántos quieres? No estoy seguro de "${words}".`,
  cartTitle: 'Hasta ahora:',
  askAddress: '¿A dónde lo enviamos? Por favor manda la dirección.',
  askTime: (day) => `Para el ${day}: ¿a qué hora lo quieres?`,
  askFulfilment: '¿Es a domicilio o para recoger?',
  askFulfilmentAndAddress: '¿Lo recoges o a domicilio? Si es a domicilio, manda por favor la dirección.',
  summaryTitle: 'Tu pedido:',
  subtotal: 'Subtotal',
  deliveryFee: 'Envío',
  total: 'Total',
  deliverTo: 'Entregar en',
  pickup: 'Para recoger en la tienda',
  note: 'Nota',
  window: 'Hora estimada',
  requestedFor: 'Pedido para',
  payment: 'Pago',
  paymentMethods: { cash: 'efectivo', card: 'tarjeta', transfer: 'transferencia', link: 'enlace de pago' },
  confirmHow: 'Responde *sí* para pedir. Para cambiar una línea escribe por ejemplo "1 -> 3" o "quita la 2".',
  yes: 'Sí',
  no: 'No',
  guessed: '(?) significa: por favor revisa que lo entendí bien.',
  priceChanged: 'Algunos precios cambiaron; este es el pedido con los precios de hoy.',
  minimum: (amount) =>
    `Para enviar a domicilio, el pedido debe llegar al menos a ${amount}. ¿Qué más quieres?`,
  unit: (quantity, unit, count) => {
    if (unit === 'dozen') return `${quantity} ${plural(count, { one: 'docena', other: 'docenas' })}`;
    if (unit === 'pack') return `${quantity} ${plural(count, { one: 'paquete', other: 'paquetes' })}`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `con ${name}`, without: `sin ${name}`, extra: `extra ${name}`, less: `poco ${name}` })[mode],
  available: ({ name, price }) => `Sí, tenemos ${name}: ${price}`,
  notAvailable: (name) => `${name} está agotado por ahora.`,
  hours: 'Ahora mismo estamos tomando pedidos. Para saber el horario exacto escribe "persona".',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `Sí, entregamos a domicilio. El envío cuesta ${fee}.${pickup ? ' También puedes recogerlo.' : ''}`
      : 'No entregamos a domicilio; puedes recogerlo en la tienda.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'espera a que la tienda lo acepte',
      accepted: 'está confirmado',
      preparing: 'se está preparando',
      ready: 'está listo',
      on_the_way: 'va en camino',
      completed: 'está terminado',
      cancelled: 'fue cancelado',
      rejected: 'no pudo ser aceptado',
    }[status];
    return `Tu pedido ${label} ${told}.${window ? ` Hora estimada: ${window}` : ''}`;
  },
  noOrder: 'Ahora mismo no tienes ningún pedido con nosotros.',
  thanks: '¡Con gusto!',
  optedOut: 'Listo: no recibirás más ofertas. Los mensajes sobre tus pedidos te seguirán llegando.',
  cartCancelled: 'De acuerdo, no se pidió nada.',
  cancelAsked: (label) => `Pedí a la tienda que cancele ${label}. Una persona te responderá aquí.`,
  declined: 'Sin prisa. Guardo tu pedido; responde *sí* cuando quieras enviarlo o dime qué cambiar.',
  nothingToConfirm: 'Todavía no hay un pedido que confirmar. ¿Qué te gustaría?',
  emptyCart: 'Tu pedido quedó vacío. ¿Qué te gustaría?',
  textOnly: 'Aquí solo puedo leer texto. Escribe lo que quieras, o "persona" para hablar con alguien.',
  notUnderstood: 'Perdona, no entendí. También puedes escribir "persona" para hablar con alguien.',
  rephrase: 'Perdona, no entendí. ¿Qué quieres pedir? También puedes escribir "menú" o "persona".',
  tooLong: 'Ese mensaje es demasiado largo para mí. Por favor escribe tu pedido en pocas líneas.',
  manualNotice: 'Gracias por tu mensaje. Una persona de la tienda te responderá aquí.',
  delayed: 'Sentimos la espera: tuvimos un problema técnico y ya está resuelto.',
  writeAgain: 'Por favor, escribe otra vez lo que quieres; ahora respondemos enseguida.',
  handover: (reason) =>
    ({
      asked: 'Claro. Una persona de la tienda te responderá aquí.',
      complaint: 'Lo sentimos mucho. Una persona de la tienda te responderá aquí.',
      not_understood: 'No quiero equivocarme. Una persona de la tienda te responderá aquí.',
      large_order: '¡Gracias! Una persona de la tienda revisará este pedido y te responderá aquí.',
      fault: 'Algo falló de nuestro lado. Una persona de la tienda te responderá aquí.',
      changed_words:
        'Veo que cambiaste un mensaje. Una persona de la tienda revisará tu pedido y te responderá aquí.',
    })[reason],
};
