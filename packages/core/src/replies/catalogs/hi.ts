import type { Phrases } from '../phrases.ts';

export const hi: Phrases = {
  orderPlaced: 'धन्यवाद! आपका ऑर्डर {label} मिल गया है, दुकान के हाँ कहने का इंतज़ार है।',
  orderConfirmation:
    'नमस्ते {customer_name}, अच्छी खबर: आपका ऑर्डर पक्का हो गया है।\n{order_items}\nकुल: {total}\nअनुमानित समय: {delivery_time}\nयहाँ देखें: {tracking_link}\nधन्यवाद!',
  deliveryUpdate:
    'नमस्ते {customer_name}, आपका ऑर्डर {driver_name} ({vehicle_info}) के साथ निकल चुका है। अनुमानित समय: {estimated_time}\nयहाँ देखें: {tracking_link}\nकोई सवाल? यहीं जवाब दें।',
  orderReady: 'आपका ऑर्डर {label} तैयार है, आकर ले जाइए।',
  orderRejected: 'माफ़ कीजिए, हम आपका ऑर्डर {label} नहीं ले सकते: {reason}',
  orderCancelled: 'आपका ऑर्डर {label} रद्द कर दिया गया है।',
  orderExpired: 'आपका जवाब नहीं आया, इसलिए ऑर्डर अभी रोक दिया है। जब मँगवाना हो, लिखिए।',
  confirmNudge: '{total} का आपका ऑर्डर रुका है। भेजने के लिए *हाँ* लिखें, या बताइए क्या बदलना है।',
  rejectReasons: {
    too_busy: 'अभी रसोई में बहुत भीड़ है।',
    out_of_stock: 'आपकी कोई चीज़ खत्म हो गई है।',
    closed: 'अभी दुकान बंद है।',
    address: 'इस पते पर हम नहीं पहुँचा सकते।',
    other: 'इस बार दुकान इसे नहीं ले सकती।',
  },
  customer: 'जी',
  driver: 'हमारे डिलीवरी साथी',
  vehicle: 'डिलीवरी',
  soon: 'जल्द ही',

  greeting: (shop) => `नमस्ते! आप ${shop} से बात कर रहे हैं।`,
  howToOrder: 'जो चाहिए बस लिख दीजिए। "मेनू" भी लिख सकते हैं, या किसी से बात करने के लिए "मैनेजर"।',
  menuTitle: 'हमारा मेनू:',
  menuMore: (count) => `… और ${count}`,
  categoryTitle: (category) => `${category} में ये है:`,
  categories: (names) => `हमारे पास है: ${names}।`,
  from: (price) => `${price} से`,
  soldOutMark: '(खत्म)',
  offMenu: (words) => `माफ़ कीजिए, ${words} हमारे पास नहीं है।`,
  noUsual: 'आपने यहाँ से पहले कुछ नहीं मँगवाया, इसलिए आपका हमेशा वाला ऑर्डर पता नहीं। क्या चाहिए?',
  notInCart: (words) => `${words} का क्या करना है, समझ नहीं आया। चीज़ या लाइन बताइए, जैसे "2 नंबर हटाओ"।`,
  comesWith: (names) => `इसमें है: ${names}`,
  soldOut: (names) => `माफ़ कीजिए, ${names} खत्म हो गया है।`,
  which: (words) => `"${words}" में से कौन सा?`,
  choose: (item) => `${item} के लिए चुनिए:`,
  howMany: (words) => `कितने चाहिए? "${words}" ठीक से समझ नहीं आया।`,
  cartTitle: 'अब तक:',
  askAddress: 'कहाँ भेजना है? कृपया पता लिखिए।',
  askTime: (day) => `${day} के लिए: कितने बजे चाहिए?`,
  askFulfilment: 'डिलीवरी चाहिए या आप खुद ले जाएँगे?',
  askFulfilmentAndAddress: 'आप खुद ले जाएँगे या डिलीवरी? डिलीवरी के लिए कृपया पता लिखिए।',
  summaryTitle: 'आपका ऑर्डर:',
  subtotal: 'जोड़',
  deliveryFee: 'डिलीवरी',
  total: 'कुल',
  deliverTo: 'पता',
  pickup: 'दुकान से ले जाएँगे',
  note: 'नोट',
  window: 'अनुमानित समय',
  requestedFor: 'इस समय के लिए',
  payment: 'भुगतान',
  paymentMethods: { cash: 'नकद', card: 'कार्ड', transfer: 'बैंक ट्रांसफ़र', link: 'पेमेंट लिंक' },
  confirmHow: 'ऑर्डर करने के लिए *हाँ* लिखें। बदलने के लिए जैसे "1 -> 3" या "2 नंबर हटाओ" लिखें।',
  guessed: '(?) का मतलब: कृपया देख लें कि मैंने सही समझा।',
  priceChanged: 'कुछ दाम बदल गए हैं; यह ऑर्डर आज के दामों पर है।',
  minimum: (amount) => `डिलीवरी के लिए ऑर्डर कम से कम ${amount} का हो। और क्या चाहिए?`,
  unit: (quantity, unit) => {
    if (unit === 'dozen') return `${quantity} दर्जन`;
    if (unit === 'pack') return `${quantity} पैकेट`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `${name} के साथ`, without: `बिना ${name}`, extra: `एक्स्ट्रा ${name}`, less: `कम ${name}` })[mode],
  available: ({ name, price }) => `हाँ, ${name} है: ${price}`,
  notAvailable: (name) => `${name} अभी खत्म है।`,
  hours: 'अभी हम ऑर्डर ले रहे हैं। खुलने का सही समय जानने के लिए "मैनेजर" लिखें।',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `हाँ, हम डिलीवरी करते हैं। डिलीवरी ${fee} की है।${pickup ? ' आप खुद भी ले जा सकते हैं।' : ''}`
      : 'हम डिलीवरी नहीं करते; आप दुकान से ले जा सकते हैं।',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'दुकान के हाँ कहने के इंतज़ार में है',
      accepted: 'पक्का हो गया है',
      preparing: 'बन रहा है',
      ready: 'तैयार है',
      on_the_way: 'रास्ते में है',
      completed: 'पूरा हो चुका है',
      cancelled: 'रद्द हो गया',
      rejected: 'नहीं लिया जा सका',
    }[status];
    return `आपका ऑर्डर ${label} ${told}।${window ? ` अनुमानित समय: ${window}` : ''}`;
  },
  noOrder: 'अभी आपका कोई ऑर्डर नहीं है।',
  thanks: 'आपका स्वागत है!',
  optedOut: 'ठीक है: अब आपको ऑफ़र नहीं आएँगे। आपके ऑर्डर की खबर आती रहेगी।',
  cartCancelled: 'ठीक है, कुछ भी ऑर्डर नहीं हुआ।',
  cancelAsked: (label) => `मैंने दुकान से ${label} रद्द करने को कहा है। कोई आपको यहीं जवाब देगा।`,
  declined: 'कोई जल्दी नहीं। ऑर्डर रखा है; भेजना हो तो *हाँ* लिखें, या बताइए क्या बदलना है।',
  nothingToConfirm: 'अभी पक्का करने को कोई ऑर्डर नहीं है। क्या चाहिए?',
  emptyCart: 'आपका ऑर्डर अब खाली है। क्या चाहिए?',
  textOnly: 'मैं यहाँ सिर्फ़ लिखा हुआ पढ़ सकता हूँ। जो चाहिए लिखिए, या किसी से बात करने के लिए "मैनेजर"।',
  notUnderstood: 'माफ़ कीजिए, समझ नहीं आया। किसी से बात करने के लिए "मैनेजर" लिख सकते हैं।',
  rephrase: 'माफ़ कीजिए, समझ नहीं आया। क्या मँगवाना है? "मेनू" या "मैनेजर" भी लिख सकते हैं।',
  tooLong: 'यह संदेश मेरे लिए बहुत लंबा है। कृपया कुछ ही पंक्तियों में लिखिए क्या चाहिए।',
  manualNotice: 'आपके संदेश के लिए धन्यवाद। दुकान का कोई व्यक्ति आपको यहीं जवाब देगा।',
  delayed: 'इंतज़ार के लिए हमें खेद है: एक तकनीकी समस्या थी, जो अब ठीक हो गई है।',
  writeAgain: 'कृपया फिर से लिखिए कि आपको क्या चाहिए; अब हम तुरंत जवाब देंगे।',
  handover: (reason) =>
    ({
      asked: 'ज़रूर। दुकान से कोई आपको यहीं जवाब देगा।',
      complaint: 'हमें खेद है। दुकान से कोई आपको यहीं जवाब देगा।',
      not_understood: 'मैं गलती नहीं करना चाहता। दुकान से कोई आपको यहीं जवाब देगा।',
      large_order: 'धन्यवाद! दुकान से कोई यह ऑर्डर देखकर यहीं जवाब देगा।',
      fault: 'हमारी तरफ़ कुछ गड़बड़ हुई। दुकान से कोई आपको यहीं जवाब देगा।',
      changed_words: 'आपने एक संदेश बदला है। दुकान से कोई आपका ऑर्डर देखकर यहीं जवाब देगा।',
    })[reason],
};
