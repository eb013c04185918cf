const en = {
  title: 'Your order {label}',
  from: 'from {shop}',
  arrives: 'At your door',
  readyAt: 'Ready for you',
  placed: 'Order received',
  accepted: 'Accepted by the shop',
  preparing: 'Being prepared',
  ready: 'Ready',
  handed_over: 'On the way',
  completed: 'Done',
  done: 'done',
  now: 'now',
  driver: '{driver} is bringing it',
  vehicle: 'by {vehicle}',
  due: 'To pay on arrival',
  paid: 'Paid',
  lines: 'What you ordered',
  cancelled: 'This order was cancelled.',
  rejected: 'The shop could not take this order.',
  finished: 'Enjoy it!',
  refresh: 'Refresh',
  questions: 'Questions? Write to the shop in the same chat.',
  unknownTitle: 'This link does not work any more',
  unknown:
    'Tracking links end after a while. Write to the shop in your chat and they will tell you where your order is.',
};
export type TrackingWords = typeof en;

const es: TrackingWords = {
  title: 'Tu pedido {label}',
  from: 'de {shop}',
  arrives: 'En tu puerta',
  readyAt: 'Listo para recoger',
  placed: 'Pedido recibido',
  accepted: 'Aceptado por la tienda',
  preparing: 'En preparación',
  ready: 'Listo',
  handed_over: 'En camino',
  completed: 'Terminado',
  done: 'hecho',
  now: 'ahora',
  driver: '{driver} te lo lleva',
  vehicle: 'en {vehicle}',
  due: 'A pagar al recibirlo',
  paid: 'Pagado',
  lines: 'Lo que pediste',
  cancelled: 'Este pedido se ha cancelado.',
  rejected: 'La tienda no ha podido aceptar este pedido.',
  finished: '¡Que aproveche!',
  refresh: 'Actualizar',
  questions: '¿Dudas? Escribe a la tienda en el mismo chat.',
  unknownTitle: 'Este enlace ya no funciona',
  unknown:
    'Los enlaces de seguimiento caducan. Escribe a la tienda en tu chat y te dirán dónde está tu pedido.',
};

const ar: TrackingWords = {
  title: 'طلبك {label}',
  from: 'من {shop}',
  arrives: 'عند بابك',
  readyAt: 'جاهز للاستلام',
  placed: 'تم استلام الطلب',
  accepted: 'قبله المتجر',
  preparing: 'قيد التحضير',
  ready: 'جاهز',
  handed_over: 'في الطريق',
  completed: 'اكتمل',
  done: 'تم',
  now: 'الآن',
  driver: '{driver} في الطريق إليك',
  vehicle: 'على {vehicle}',
  due: 'المبلغ عند الاستلام',
  paid: 'مدفوع',
  lines: 'ما طلبته',
  cancelled: 'أُلغي هذا الطلب.',
  rejected: 'لم يتمكن المتجر من قبول هذا الطلب.',
  finished: 'بالهناء والشفاء!',
  refresh: 'تحديث',
  questions: 'لديك سؤال؟ اكتب للمتجر في نفس المحادثة.',
  unknownTitle: 'لم يعد هذا الرابط يعمل',
  unknown: 'تنتهي روابط التتبع بعد مدة. اكتب للمتجر في محادثتك وسيخبرك أين طلبك.',
};

const catalogs: Record<string, { words: TrackingWords; direction: 'ltr' | 'rtl' }> = {
  en: { words: en, direction: 'ltr' },
  es: { words: es, direction: 'ltr' },
  ar: { words: ar, direction: 'rtl' },
};

/** The customer's language where we have it, else English; the locale still writes times and money. */
export function trackingLanguage(locale: string) {
  const language = locale.split('-')[0] ?? 'en';
  // English without a region: 20:15 rather than 8:15 PM.
  const written = locale === 'en' ? 'en-GB' : locale;
  const catalog = Object.hasOwn(catalogs, language) ? catalogs[language] : undefined;
  return catalog
    ? { language, locale: written, ...catalog }
    : { language: 'en', locale: 'en-GB', words: en, direction: 'ltr' as const };
}

/** The first language of an Accept-Language header that we have ("fr, es;q=0.8" is es); English when there is none. */
export function firstLanguage(acceptLanguage: string): string {
  const wanted = acceptLanguage.split(',').map((part) => part.split(';')[0]?.trim().split('-')[0] ?? '');
  return wanted.find((language) => Object.hasOwn(catalogs, language)) ?? 'en';
}

/** Keeps "#A42" or a Latin name in one piece inside text that runs the other way. */
const isolate = (value: string) => `\u2068${value}\u2069`;

/** Puts values into a text's {places}. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => isolate(values[name] ?? place));
}
