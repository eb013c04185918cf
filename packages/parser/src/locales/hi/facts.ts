import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `delivery, डिलीवरी, deliver, home delivery, होम डिलीवरी, delivery chahiye, डिलीवरी चाहिए, ghar pe bhej do, ghar bhej do, घर भेज दो, घर पर भेज दो, ghar pe, घर पर, ghar par, deliver kar do, deliver karna, delivery kar do, डिलीवरी कर दो, delivery karna, pahuncha do, पहुंचा दो, पहुँचा दो, pahucha dena, ghar bhijwa do, घर भिजवा दो, deliver kar dena, dedo ghar pe, pahuncha dena, पहुँचा देना, पहुंचा देना, delivery address`,
  pickup: `pickup, pick up, pickup karunga, pickup karungi, pick karunga, pick up karunga, lene aaunga, lene aaungi, lene aa raha, lene aa rahi, लेने आऊंगा, लेने आऊँगा, लेने आऊंगी, लेने आ रहा, le jaunga, le jaungi, ले जाऊंगा, ले जाऊँगा, ले जाऊंगी, le lunga, le lungi, ले लूंगा, ले लूँगा, ले लूंगी, ले लूँगी, khud lene aaunga, khud le jaunga, khud aaunga, खुद लेने, khud lene, parcel lene, aake le, aakar le, आकर ले, takeaway, take away, टेकअवे, dukan se, dukaan se, दुकान से, collect karunga, collect kar lunga, uthaunga, utha lunga, उठा लूंगा, लेने आएंगे, lene aayenge, aa ke le jayenge, ले जाएंगे, le jayenge, lene aayega, lene bhejunga, le jayega, ले जाएगा, दुकान से ले लूँगा, counter se`,
  addressCue: `address, पता, pata, mera address, mera pata, मेरा पता, address hai, पता है, location, lokeshan, bhej do, भेज दो, bhejna hai, bhijwa do, भिजवा दो, deliver kar do, delivery address, delivery, डिलीवरी, पते पर, bhejo, भेजो, ghar, घर, pe bhej do, par bhej do, मेरा घर`,
  street: `road, रोड, street, gali, गली, marg, मार्ग, nagar, नगर, colony, कॉलोनी, कालोनी, sector, सेक्टर, sec, mohalla, मोहल्ला, chowk, चौक, bazar, bazaar, बाज़ार, बाजार, vihar, विहार, apartment, apartments, अपार्टमेंट, society, सोसाइटी, सोसायटी, enclave, एन्क्लेव, block, ब्लॉक, phase, फेज, tower, टावर, layout, puram, पुरम, ganj, गंज, pura, पुरा, pur, lane, लेन, bhawan, भवन, complex, कॉम्प्लेक्स, residency, रेजीडेंसी, heights, east, west, main road, cross, extension, garden, kunj, कुंज, plaza, park, villa, niwas, निवास, supertech, bagh, बाग, mandi, मंडी, lines, ward, वार्ड, naka, kothi, nivas, building, बिल्डिंग`,
  place: `flat, फ्लैट, h.no, h.no., hno, h no, house no, house number, makan, मकान, makan number, मकान नंबर, मकान नं, floor, फ्लोर, manzil, मंज़िल, मंजिल, near, ke paas, के पास, ke samne, के सामने, ke peeche, के पीछे, opposite, opp, plot, प्लॉट, shop no, room, kamra, number, नंबर, no, नं, pin, pincode, पिन, landmark, door no, wing, विंग, gate, गेट, behind, next to, dukan number, quarter, क्वार्टर, dukaan no, ke bagal, के बगल, side wali, wali gali, andheri`,
  nameCue: `mera naam, naam, नाम, मेरा नाम, main, मैं, naam se, के नाम से, ke naam se, ke naam pe, bol raha hun, bol rahi hun, बोल रहा हूँ, name, my name is, order naam, is naam, इस नाम, naam likh lo, naam hai`,
  phoneCue: `number, नंबर, mobile, मोबाइल, mob, phone, फोन, फ़ोन, contact, whatsapp, call, mobile no, mob no, ph, mera number, मेरा नंबर, phone number, फोन नंबर, मोबाइल नंबर, number hai, no`,
  cash: `cash, कैश, nakad, नकद, cash dunga, cash dungi, कैश दूंगा, cash hai, rokda, cash me, cash mein, कैश में, ka note hai, का नोट है, note hai, cash de dunga, cash de denge, कैश दे देंगे, कैश दूँगा`,
  cashOnDelivery: `cash on delivery, cod, कैश ऑन डिलीवरी, सीओडी, delivery pe cash, delivery par cash, delivery ke time cash, डिलीवरी पर कैश, pay on delivery, delivery pe paise, डिलीवरी पर पैसे, saman aane par paisa`,
  card: `card, कार्ड, debit card, credit card, card se, कार्ड से, swipe, machine le aana, card machine, swipe machine, क्रेडिट कार्ड, डेबिट कार्ड, मशीन ले आना`,
  transfer: `upi, यूपीआई, gpay, google pay, phonepe, phone pe, paytm, पेटीएम, गूगल पे, फोन पे, फोनपे, account mein transfer, account me transfer, transfer, ट्रांसफर, neft, bank transfer, online transfer, qr, qr code, bhim, upi se, upi kar dunga, upi kar diya, net banking, scan karke, क्यूआर, account number, खाते में`,
  payLink: `payment link, link bhejo, link bhej do, लिंक भेजो, लिंक भेज दो, पेमेंट लिंक, pay link, online payment, online pay, ऑनलाइन पेमेंट, online kar dunga, link se, लिंक से, link, लिंक, online payment link, razorpay`,
  payVerb: 'payment, पेमेंट, paise, पैसे, paisa, pay, bhugtan, भुगतान, dunga, dungi, दूंगा, pay karunga',
  noteCue: `bell mat bajana, bell mat, बेल मत, bell bajana, bell, बेल, घंटी, ghanti, ghanti mat, guard ko, गार्ड को, call karna, call kar dena, कॉल करना, कॉल कर देना, phone karna, phone kar dena, फोन करना, aake call, aane se pehle, आने से पहले, pahunch ke, gate par, gate pe, गेट पर, gate pe chhod, darwaze, दरवाज़े, दरवाजे, kutta, कुत्ता, dhyan, ध्यान, spoons, spoon, chammach, चम्मच, napkin, tissue paper, plates bhi, ensure, alag pack, अलग पैक, alag alag, अलग अलग, achhe se pack, garam garam, गरम गरम, garma garam, taza, ताज़ा, ताजा वाला, taaze, ताज़े, chhant ke, छाँट के, छांट के, छाँट कर, pake hue, पके हुए, kachche wale, achhe wale, अच्छे वाले, narm, bachche so, baby so, बच्चा सो, upar aa jana, ऊपर आ जाना, upar, niche, नीचे, lift, लिफ्ट, jaldi mat, cutlery, katke, kaat ke, काट के, piece kar, extra plate, pucha, poochhna, पूछना, message karna, message kar dena, mat bajana, मत बजाना, kam mirch wala banana, spicy mat banana, teekha mat, तीखा मत, code, note, birthday, jain, जैन`,
  changeNote: `chutta, छुट्टा, chhutta, khulla, खुल्ला, khulle, खुल्ले, khulle paise, change le aana, change lana, change laana, चेंज, change lekar, change rakhna, change chahiye, ka change, का चेंज, chutte, छुट्टे, chillar, चिल्लर, khula le aana, wapas dena, baaki paise, khulle le aana, change bhej`,
  allergy: `allergy, एलर्जी, allergic, एलर्जिक, allergy hai, elergy, alergy, se allergy`,
  money: `rupaye, rupay, rupees, rupee, rs, rs., ₹, रुपये, रुपए, रूपये, रुपया, रु, inr, paise, बजट, paisa, ka note`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: 'jaldi se jaldi, जल्दी से जल्दी, jitni jaldi, जितनी जल्दी, turant, तुरंत, abhi ke abhi, अभी के अभी, asap, fauran, फ़ौरन, फौरन, abhi turant, jitna jaldi, urgent, अर्जेंट, जल्द से जल्द, abhi chahiye, अभी चाहिए, jaldi bhejo, jaldi bhej do, जल्दी भेजो, जल्दी भेज दो, jitni jaldi ho sake, fatafat bhej do',
  today: 'aaj, आज, aj',
  tomorrow: 'kal, कल, kl, aane wale kal',
  dayAfter: 'parso, parson, परसों, परसो',
  tonight: 'aaj raat, आज रात, aaj shaam, आज शाम, aaj sham, आज रात को',
  at: 'karib, करीब, takreeban, lagbhag, लगभग, around, at, by, theek, ठीक',
  clock: 'baje, बजे, bje, bajey, baj, bajे, o clock, बजे तक, baje tak, baje ke',
  am: 'subah, सुबह, savere, सवेरे, morning, am, सुबह के, subah ke, subah subah, kal subah, कल सुबह',
  pm: 'shaam, sham, शाम, raat, रात, dopahar, दोपहर, dopehar, dophar, evening, pm, raat ko, रात को, shaam ko, शाम को, dopahar ko, दोपहर को, raat ke, रात के, sham ko, dopahar ke, shaam ke, शाम के, दोपहर के',
  noon: '',
  midnight: 'aadhi raat, आधी रात',
  inTime: 'mein, me, में, m, ke andar, के अंदर, tak, तक, baad, बाद, ke baad, के बाद',
  minutes: 'minute, minutes, min, mins, मिनट, mint, minat',
  hours: 'ghante, घंटे, ghanta, घंटा, hour, hours, hr, hrs, ghnte, घण्टे',
  next: 'agle, अगले, agla, is, इस, aane wale, aanewale, आने वाले',
};

export const weekdays = [
  'somvar/somwar/सोमवार/monday',
  'mangalvar/mangalwar/मंगलवार/mangal/tuesday',
  'budhvar/budhwar/बुधवार/wednesday',
  'guruvar/guruwar/गुरुवार/brihaspativar/बृहस्पतिवार/veervar/वीरवार/thursday',
  'shukravar/shukrawar/शुक्रवार/friday',
  'shanivar/shaniwar/शनिवार/saturday/शनि',
  'ravivar/raviwar/रविवार/itwar/इतवार/sunday/संडे',
];

export const months = [
  'जनवरी',
  'फरवरी',
  'मार्च',
  'अप्रैल',
  'मई',
  'जून',
  'जुलाई',
  'अगस्त',
  'सितंबर/सितम्बर',
  'अक्टूबर',
  'नवंबर/नवम्बर',
  'दिसंबर/दिसम्बर',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kgs, kilo, kilos, किलो, किलोग्राम, kg., kilogram, kgram, के.जी., केजी, kelo, kilu, pav=.25, paav=.25, pao=.25, paao=.25, पाव=.25',
  g: 'g, gm, gms, gram, grams, ग्राम, graam, gr, gram., ग्रा',
  l: 'l, ltr, litre, liter, litr, लीटर, लिटर, lt, litar, leetar',
  ml: 'ml, एमएल, मिली',
  dozen: 'darjan, darzan, दर्जन, dozen, डज़न, डजन, dz, darjn, darzen',
  piece: `piece, pieces, pc, pcs, पीस, pis, packet, packets, pkt, pkts, पैकेट, पैकिट, पैक, pack, packs, plate, plates, प्लेट, प्लेटें, gaddi, gaddiyan, गड्डी, गड्डियाँ, guchha, गुच्छा, botal, bottle, बोतल, बोतलें, dabba, डब्बा, डिब्बा, dibba, dibbe, डिब्बे, thaili, थैली, nag, नग, theli, bori, बोरी, katori, कटोरी, glass, गिलास, kap, cup, कप, pouch, पाउच, tikki, टिक्की, jar, nos, bundle, ladi, pudiya, bag, carton, peti, पेटी, full plate`,
};
