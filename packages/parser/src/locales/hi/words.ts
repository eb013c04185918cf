import type { WordClass } from '../../lexicon/shape.ts';

export const words: Partial<Record<WordClass, string>> = {
  filler: `please, plz, plss, kripya, kripaya, कृपया, प्लीज, प्लीज़, ji, जी, bhai, bhaiya, bhaiyya, भैया, भाई, भाई साहब, bhai sahab, uncle, uncle ji, aunty, didi, दीदी, sir, madam, अरे, are, arey, अरी, sun, suniye, सुनिए, सुनो, suno, na, ना, naa, वो, woh, wo, ye, yeh, यह, ये, isme, usme, mujhe, मुझे, mujhko, humko, hume, hamein, हमें, मुझको,
    hai, है, hain, हैं, ho, हो, hoga, होगा, tha, thi, थी, था, thoda jaldi, jaldi, जल्दी, bas, बस, itna, इतना, itna hi, इतना ही, bas itna, bas itna hi, bhi, भी, to, तो, toh, hi, ही, ki, के, की, का, ka, ke, ko, को, se, से, mein, me, में, mai, main, मैं, par, पर, pe, wala, वाला, wali, वाली, wale, वाले, vala, liye, लिए, ke liye, के लिए, aaj, आज, abhi, अभी, phir, फिर, aur haan, अच्छा, accha, acha, achha, theek, ठीक, hamare, hamara, हमारे, mere, mera, meri, मेरा, मेरी, मेरे, unke, uske, office, ऑफिस, ghar, घर, party, mehman, मेहमान,
    aa rahe, आ रहे, rahe, रहे, raha, रहा, rahi, order, ऑर्डर, आर्डर, list, लिस्ट, saman, सामान, samaan, gupta ji, गुप्ता जी, sharma ji, seth ji, plate, प्लेट, pyala, cup, katori, packet ka, chahiye tha, kijiye, kijiyega, dijiyega, bolo, bol, matlab, मतलब, yaar, यार, boss, ekdum, एकदम, bilkul, बिल्कुल, kar, कर, karo, करो, karna, do na, dena, दे, देना, hum, हम, log, लोग, logo, bande, ham, team, baki, kuch, कुछ, koi, कोई, jo, जो, woh bhi, sab milake, total, टोटल, kul, कुल, khula, खुला, fir, fatafat, zara, ज़रा, जरा, ek baat, uske baad, baad mein, mummy, papa, bachche, bachon, बच्चों, beta, bache, wife, dost, doston, kitchen, isko, usko, unko, size, साइज, arrange kar dijiye, arrange, kardo na, mangwana, khana, खाना, ab, अब, yahi, यही, yahan, यहाँ, wahan, वहाँ, kyunki, magar, lekin, लेकिन, par se, agar, अगर, sahi, सही, lag, gaye, gaya, गया, गए, lete, dete, thik se, achche se, अच्छे से, jaldi se`,
  order: `chahiye, chaiye, chahie, chaahiye, chaye, चाहिए, चाहिये, dena, देना, de do, dedo, de dena, दे दो, दे देना, दे दीजिए, de dijiye, dijiye, दीजिए, dijiyega, दीजिएगा, de dijiyega, bhej do, bhejdo, भेज दो, भेजो, bhejo, bhejna, भेजना, bhej dena, भेज देना, bhijwa do, भिजवा दो, bhijwa dena, bhejiye, भेजिए, bhej dijiye, भेज दीजिए, likh lo, likhlo, लिख लो, likho, लिखो, likh lijiye, लिख लीजिए, likhna, note karo, note kar lo, नोट करो, नोट कर लो, laga do, लगा दो, lagana, laga dena, लगा देना, pack kar do, pack karo, pack kar dena, पैक कर दो, पैक कर देना, rakh dena, rakh do, रख देना, रख दो, kar do order, order karna hai, order karna, ऑर्डर करना है, mangwana hai, mangwana tha, मंगवाना है, manga do, milega, lena hai, लेना है, lelo, order likho, order hai, order lo, bana do, बना दो, bana dena, bana dijiye, बना दीजिए, kar dijiye, मँगवाना है, dalna, daal do, karwa do, tayyar rakhna, de dijie, chahiyega, dedena, parcel kar do, पार्सल कर दो, parcel karna, dila do, order kar do, order karo, laa do, nikal do, निकाल दो, taul do, तौल दो`,
  and: `aur, और, or, ore, or ek, tatha, तथा, evam, एवं, plus, saath mein, साथ में, sath me, saath me, sath mein, aur phir, व, aur haan, n, &, sang, aur saath mein, uske saath, aur haan`,
  or: 'ya, या, yaa, ya phir',
  of: 'ka, ke, ki, का, के, की, wala, wali, wale, वाला, वाली, वाले, vala, vali',
  with: 'ke saath, के साथ, ke sath, saath, sath, with, wala, डाल के, daal ke, daalke, dal ke, mila ke, extra mein, ke sang',
  add: 'add karo, add kar do, add, jod do, जोड़ दो, daal do, daalna, dalna, डालना, डाल दो, daldo, add kar dena, dal dena, mila do, bhi daal do, जोड़ देना, aur jod do, aur jodo, jodo, bhi jod do',
  neg: 'bina, बिना, without, no, na, bagair, बग़ैर, bagar, hata ke, chhod ke, छोड़ के, chhodkar, nahi chahiye ~',
  negPost: `nahi, nahin, nhi, nai, नहीं, नही, mat, मत, nahi chahiye, नहीं चाहिए, mat dalna, mat daalna, मत डालना, na ho, na dalna, na daalna, ना डालना, ke bina, के बिना, ke bagair, hata ke, hatake, हटा के, hata kar, nikal ke, निकाल के, mat daalo, मत डालो, bilkul nahi, बिल्कुल नहीं, nahi chalega, नहीं चलेगा, bhi nahi, bhi nahi chalega, भी नहीं, wagairah nahi, na, ना, mat dalo, nahi dalna, nahi daalna, नहीं डालना, alag se, chhodkar, na rakhna, mat rakhna, मत रखना, nahi dalna hai, bhi mat dalna, alag, ना डालें, न डालें, न डालना, न हो, chhod ke, na dale, mat dena, मत देना`,
  extra:
    'extra, एक्स्ट्रा, zyada, jyada, ज़्यादा, ज्यादा, jada, jyaada, thoda zyada, thoda extra, double, ziyada, zada, bahut sara, khoob, खूब, zyada dalna, zyada daalna, ज्यादा डालना, tez, तेज़, तेज',
  less: 'kam, कम, thoda, थोड़ा, thodi, थोड़ी, halka, हल्का, thoda kam, थोड़ा कम, kam dalna, kam daalna, कम डालना, kum, kamm, kam rakhna, कम रखना, halki, thodi kam, thoda sa, kam se kam, zara kam, बहुत कम, bahut kam',
  normal:
    'normal, नॉर्मल, simple, सिंपल, saada, regular, jaisa hai, vaise hi, वैसे ही, waisa hi, waise hi, same rakhna, medium rakhna',
  all: 'dono, donon, दोनों, दोनो, teeno, तीनों, sab, सब, sabhi, सभी, sabme, sab me, sab mein, सब में, saare, सारे, chaaro, चारों, sabka, saari, सारी, dono me, dono mein, दोनों में, dono ka, dono ke, har ek, हर एक, sabhi mein, teeno me, तीनों में, sare',
  part: 'unme se, unmein se, उनमें से, inme se, inmein se, इनमें से, me se, mein se, में से, mese, usme se, isme se, jisme se, जिसमें से, jisme, जिसमें, usmein se, mein, me, में',
  other:
    'baaki aadhe, baki aadhe, baaki ke aadhe, baki ke aadhe, dusre aadhe, बाकी आधे, dusra, doosra, dusri, doosri, dusre, दूसरा, दूसरी, दूसरे, baaki, baki, बाकी, बाक़ी, baaki ke, dusre mein, दूसरे में, dusra wala, baki ek, baaki ka',
  sum: 'kul, kul mila ke, kul milakar, kul mila kar, mila ke, milakar, total, total milake, कुल, कुल मिलाकर, कुल मिला के, टोटल',
  corr: `nahi nahi, नहीं नहीं, nahi ruko, नहीं रुको, ruko, रुको, rukiye, रुकिए, sorry, सॉरी, matlab, मतलब, mera matlab, मेरा मतलब, ek min, galti se, arre nahi, अरे नहीं, are nahi, nahi sorry, oh sorry, nahi balki, balki, बल्कि, nhi nhi, ruk, nahi yaar, sorry sorry, nahi nahi ruko, arrey nahi, nahi rukiye, maaf karna, माफ करना, galat, change karke, nahi bhai, nahi bhaiya, नहीं भैया, nahi wait, wait`,
  remove: `hatao, hata do, हटा दो, हटाओ, hata dena, हटा देना, hata dijiye, हटा दीजिए, nikal do, निकाल दो, nikaal do, nikal dena, nikalo, cancel karo, cancel kar do, कैंसिल कर दो, कैंसल कर दो, cut kar do, काट दो, kaat do, delete karo, delete kar do, डिलीट कर दो, remove karo, remove kar do, rehne do, rehne dena, रहने दो, chhod do, छोड़ दो, mat bhejo, mat bhejna, mat dena, hataiye, हटाइए, hata, kam kar do, minus karo, minus kar do, drop kar do, nahi chahiye, नहीं चाहिए`,
  removePost: `hata do, hatao, hata dena, hata dijiye, हटा दो, हटाओ, हटा देना, हटा दीजिए, nikal do, निकाल दो, nikaal do, nikal dena, निकाल देना, nikalo, cancel kar do, cancel karo, cancel, कैंसिल कर दो, कैंसल कर दो, कैंसिल, cut kar do, cut karo, काट दो, kaat do, delete kar do, delete karo, डिलीट कर दो, remove kar do, remove karo, rehne do, rehne dena, रहने दो, रहने देना, chhod do, छोड़ दो, nahi chahiye, नहीं चाहिए, nahi lena, नहीं लेना, mat bhejna, mat bhejo, मत भेजना, मत भेजो, mat dena, मत देना, hata dijie, minus kar do, ab nahi chahiye, अब नहीं चाहिए, nahi chahie, drop kar do, na bheje, hataiye, हटाइए`,
  replace:
    'badal do, बदल दो, badlo, badal dena, change karo, change kar do, चेंज कर दो, replace karo, replace kar do, रिप्लेस कर दो, badal ke, badalkar, बदलकर, change karke, swap karo, swap kar do, badal dijiye, बदल दीजिए, change, badli kar do',
  instead:
    'ki jagah, की जगह, ke jagah, ke badle, के बदले, ki jagah pe, ki jagah par, की जगह पर, jagah, के स्थान पर, ke bajay, के बजाय, ki bajaye, ke badle mein, ki bajay',
  to: 'se, ko, को, kar do, kar dena, ->, =>, →, mein, कर दो, कर देना, mein badal do',
  set: 'kar do, कर दो, kar dena, कर देना, kardo, kar dijiye, कर दीजिए, karo, करो, bana do, rakho, rakh do, रखो, rakhna, रखना, hona chahiye, होना चाहिए, badha do, बढ़ा दो, badhao, ghata do, घटा दो, ghatao, badhakar, बढ़ाकर, set karo, kar lo, कर लो, karna, करना, chahiye, चाहिए, kar, karde, kar de, krdo, kr do, kar dijie, badha ke, rakhiye, रखिए, ki jagah',
  more: 'aur, और, ek aur, एक और, extra, zyada, badha do, बढ़ा दो, aur bhi, jod do, जोड़ दो, aur chahiye, aur de do, add kar do, aur add, aur daal do, badhao, aur bhej do, aur likh lo',
  lineNo:
    'number, no, num, नंबर, नम्बर, nambar, item, आइटम, line, लाइन, wala number, sr no, no wala, number wala, नंबर वाला, नंबर वाली, number wali, वाला नंबर, number par, number ka',
  same: 'same, सेम, wahi, वही, vahi, utna hi, उतना ही, waisa hi, same size, usi size, usi',
  each: 'har, हर, ek ek, har ek, per, prati, प्रति',
  only: 'sirf, सिर्फ, सिर्फ़, bas, बस, keval, केवल, kewal, khali, only',
  biggest:
    'sabse bada, sabse badi, सबसे बड़ा, सबसे बड़ी, sabse bada wala, sabse badi wali, bada wala, badi wali, bade wala, बड़ा वाला, बड़ी वाली',
  smallest:
    'sabse chhota, sabse chota, सबसे छोटा, सबसे छोटी, sabse chhoti, chhota wala, chota wala, छोटा वाला, छोटी वाली, chhoti wali, choti wali',
  middle: 'beech wala, beech wali, medium wala, बीच वाला, बीच वाली',
  times: 'x, गुणा',
  here: 'isme, usme, usmein, इसमें, उसमें, is par, us par, upar se, ऊपर से',
};
