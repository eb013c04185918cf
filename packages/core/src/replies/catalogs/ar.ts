import type { Phrases } from '../phrases.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('ar');

export const ar: Phrases = {
  orderPlaced: 'شكراً لك! وصلنا طلبك {label} وننتظر موافقة المحل.',
  orderConfirmation:
    'مرحباً {customer_name}، خبر جميل: تم تأكيد طلبك.\n{order_items}\nالمجموع: {total}\nالوقت المتوقع: {delivery_time}\nتابع طلبك هنا: {tracking_link}\nشكراً لك!',
  deliveryUpdate:
    'مرحباً {customer_name}، طلبك في الطريق مع {driver_name} ({vehicle_info}). الوقت المتوقع: {estimated_time}\nتابع طلبك هنا: {tracking_link}\nعندك سؤال؟ اكتب لنا هنا.',
  orderReady: 'طلبك {label} جاهز للاستلام.',
  orderRejected: 'نعتذر، لا يمكننا قبول طلبك {label}: {reason}',
  orderCancelled: 'تم إلغاء طلبك {label}.',
  orderExpired: 'لم يصلنا رد منك فوضعنا طلبك جانباً. اكتب لنا متى أردت الطلب.',
  confirmNudge: 'طلبك بمبلغ {total} في الانتظار. اكتب *نعم* لإرساله، أو أخبرنا بما تريد تغييره.',
  rejectReasons: {
    too_busy: 'المطبخ مزدحم جداً الآن.',
    out_of_stock: 'نفد شيء مما طلبته.',
    closed: 'المحل مغلق حالياً.',
    address: 'لا نستطيع التوصيل إلى هذا العنوان.',
    other: 'لا يستطيع المحل قبوله هذه المرة.',
  },
  customer: 'بك',
  driver: 'مندوبنا',
  vehicle: 'توصيل',
  soon: 'قريباً',

  greeting: (shop) => `أهلاً! أنت تتحدث مع ${shop}.`,
  howToOrder: 'اكتب ما تريد طلبه. يمكنك أيضاً كتابة "القائمة"، أو "موظف" للتحدث مع شخص.',
  menuTitle: 'قائمتنا:',
  menuMore: (count) =>
    plural(count, {
      one: '… وصنف واحد آخر',
      two: '… وصنفان آخران',
      few: '… و# أصناف أخرى',
      other: '… و# صنفاً آخر',
    }),
  categoryTitle: (category) => `لدينا في ${category}:`,
  categories: (names) => `لدينا: ${names}.`,
  from: (price) => `من ${price}`,
  soldOutMark: '(نفد)',
  offMenu: (words) => `نعتذر، ليس لدينا ${words}.`,
  noUsual: 'لم تطلب منا من قبل، فلا أعرف طلبك المعتاد بعد. ماذا تريد؟',
  notInCart: (words) => `لم أعرف ماذا أفعل بـ${words}. اذكر الصنف أو رقم السطر، مثلاً "احذف رقم 2".`,
  comesWith: (names) => `المكونات: ${names}`,
  soldOut: (names) => `نعتذر، غير متوفر الآن: ${names}.`,
  which: (words) => `أي واحد تقصد بـ"${words}"؟`,
  choose: (item) => `اختر من فضلك لـ${item}:`,
  howMany: (words) => `كم تريد؟ لست متأكداً من "${words}".`,
  cartTitle: 'حتى الآن:',
  askAddress: 'إلى أين نوصله؟ أرسل العنوان من فضلك.',
  askTime: (day) => `ليوم ${day}: في أي ساعة تريده؟`,
  askFulfilment: 'توصيل أم استلام من المحل؟',
  askFulfilmentAndAddress: 'استلام من المحل أم توصيل؟ للتوصيل أرسل العنوان من فضلك.',
  summaryTitle: 'طلبك:',
  subtotal: 'المجموع الفرعي',
  deliveryFee: 'التوصيل',
  total: 'المجموع',
  deliverTo: 'التوصيل إلى',
  pickup: 'استلام من المحل',
  note: 'ملاحظة',
  window: 'الوقت المتوقع',
  requestedFor: 'الموعد المطلوب',
  payment: 'الدفع',
  paymentMethods: { cash: 'نقداً', card: 'بطاقة', transfer: 'تحويل بنكي', link: 'رابط دفع' },
  confirmHow: 'اكتب *نعم* للطلب. لتغيير سطر اكتب مثلاً "1 -> 3" أو "احذف رقم 2".',
  yes: 'نعم',
  no: 'لا',
  guessed: '(؟) تعني: تأكد من فضلك أني فهمت بشكل صحيح.',
  priceChanged: 'تغيرت بعض الأسعار؛ هذا هو الطلب بأسعار اليوم.',
  minimum: (amount) => `للتوصيل يجب ألا يقل الطلب عن ${amount}. ماذا تريد أيضاً؟`,
  unit: (quantity, unit, count) => {
    if (unit === 'dozen') return `${quantity} ${plural(count, { few: 'دزينات', other: 'دزينة' })}`;
    if (unit === 'pack') return `${quantity} ${plural(count, { few: 'عبوات', other: 'عبوة' })}`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `مع ${name}`, without: `بدون ${name}`, extra: `زيادة ${name}`, less: `قليل ${name}` })[mode],
  available: ({ name, price }) => `نعم، لدينا ${name}: ${price}`,
  notAvailable: (name) => `${name} غير متوفر حالياً.`,
  hours: 'نستقبل الطلبات الآن. لمعرفة ساعات العمل بالضبط اكتب "موظف".',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `نعم، نوصل الطلبات. رسوم التوصيل ${fee}.${pickup ? ' ويمكنك الاستلام من المحل.' : ''}`
      : 'لا نوصل الطلبات؛ يمكنك الاستلام من المحل.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'بانتظار موافقة المحل',
      accepted: 'مؤكد',
      preparing: 'قيد التحضير',
      ready: 'جاهز',
      on_the_way: 'في الطريق إليك',
      completed: 'مكتمل',
      cancelled: 'ملغى',
      rejected: 'لم يتمكن المحل من قبوله',
    }[status];
    return `طلبك ${label} ${told}.${window ? ` الوقت المتوقع: ${window}` : ''}`;
  },
  noOrder: 'ليس لديك أي طلب عندنا حالياً.',
  thanks: 'على الرحب والسعة!',
  optedOut: 'تم: لن تصلك عروض منا بعد الآن. رسائل طلباتك تبقى تصلك.',
  cartCancelled: 'حسناً، لم يُطلب شيء.',
  cancelAsked: (label) => `طلبت من المحل إلغاء ${label}. سيرد عليك شخص هنا.`,
  declined: 'خذ وقتك. طلبك محفوظ؛ اكتب *نعم* متى أردت إرساله، أو أخبرني بما تريد تغييره.',
  nothingToConfirm: 'لا يوجد طلب لتأكيده بعد. ماذا تريد؟',
  emptyCart: 'طلبك فارغ الآن. ماذا تريد؟',
  textOnly: 'أقرأ هنا النصوص فقط. اكتب ما تريد، أو "موظف" للتحدث مع شخص.',
  notUnderstood: 'عذراً، لم أفهم. يمكنك أيضاً كتابة "موظف" للتحدث مع شخص.',
  rephrase: 'عذراً، لم أفهم. ماذا تريد أن تطلب؟ أو اكتب "القائمة" أو "موظف".',
  tooLong: 'هذه الرسالة طويلة جداً بالنسبة لي. اكتب ما تريد في بضعة أسطر من فضلك.',
  manualNotice: 'شكراً على رسالتك. سيرد عليك هنا شخص من المتجر.',
  delayed: 'نعتذر عن الانتظار: واجهتنا مشكلة تقنية وقد حُلّت الآن.',
  writeAgain: 'اكتب من فضلك مرة أخرى ما تريد، وسنرد عليك فوراً.',
  handover: (reason) =>
    ({
      asked: 'بالتأكيد. سيرد عليك شخص من المحل هنا.',
      complaint: 'نعتذر عما حدث. سيرد عليك شخص من المحل هنا.',
      not_understood: 'لا أريد أن أخطئ في طلبك. سيرد عليك شخص من المحل هنا.',
      large_order: 'شكراً لك! سيراجع شخص من المحل هذا الطلب ويرد عليك هنا.',
      fault: 'حدث خطأ من جهتنا. سيرد عليك شخص من المحل هنا.',
      changed_words: 'لاحظت أنك غيّرت رسالة. سيراجع شخص من المحل طلبك ويرد عليك هنا.',
    })[reason],
};
