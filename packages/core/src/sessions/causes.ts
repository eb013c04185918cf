import { languageOf } from '../replies/phrases-of.ts';
import type { CauseCode } from './schemas.ts';

type Causes = Record<CauseCode, string>;

const en: Causes = {
  network: 'The connection to WhatsApp was lost. Novi is reconnecting by itself.',
  crashed: 'WhatsApp stopped working on our side. Novi is starting it again by itself.',
  hung: 'WhatsApp no longer answers. Novi checks again and starts it anew if need be; nothing for you to do.',
  deaf: 'Messages went out but none came in. Novi is connecting anew and fetches what was missed.',
  slow_start: 'WhatsApp did not open in time. Novi is trying again. Check that the phone has internet.',
  slow_sync:
    'The phone did not hand over its chats in time. Keep it on, with internet; Novi is trying again.',
  refreshed: 'Novi is refreshing the connection in a quiet moment. It is back in a few seconds.',
  moving: 'Your number is moving to another of our machines. It is back in a few seconds.',
  restarting: 'The connection is being started anew, as you asked.',
  no_worker: 'None of our machines looks after your number at the moment. Novi takes it up again by itself.',
  no_browser:
    'Real numbers cannot be linked at the moment: none of our machines has a browser for it. Whoever runs this installation can add one.',
  conflict: 'This number is in use in another place. Close the other session, then link again.',
  banned: 'WhatsApp has restricted this number. Novi will not reconnect by itself; please contact WhatsApp.',
  token_expired:
    'WhatsApp no longer accepts the access token of your number. Make a new one at Meta and enter it here.',
  unlinked_on_phone: 'The link was removed on the phone. Link it again to go on taking orders.',
  unlinked_by_shop: 'You have unlinked this number.',
  link_abandoned: 'Nobody scanned the code in time. Ask for a new one when the phone is at hand.',
  failed: 'The session could not be started. Try again; if it keeps failing, contact support.',
};
const es: Causes = {
  network: 'Se perdió la conexión con WhatsApp. Novi se está reconectando.',
  crashed: 'WhatsApp dejó de funcionar de nuestro lado. Novi lo está iniciando de nuevo.',
  hung: 'WhatsApp ya no responde. Novi lo comprueba y lo reinicia si hace falta; no tienes que hacer nada.',
  deaf: 'Los mensajes salían, pero no entraba ninguno. Novi se conecta de nuevo y recupera lo que faltó.',
  slow_start:
    'WhatsApp no se abrió a tiempo. Novi lo intenta otra vez. Comprueba que el teléfono tenga internet.',
  slow_sync:
    'El teléfono no entregó sus chats a tiempo. Mantenlo encendido y con internet; Novi lo intenta otra vez.',
  refreshed: 'Novi está renovando la conexión en un momento tranquilo. Vuelve en unos segundos.',
  moving: 'Tu número está pasando a otra de nuestras máquinas. Vuelve en unos segundos.',
  restarting: 'La conexión se está iniciando de nuevo, como pediste.',
  no_worker: 'Ahora ninguna de nuestras máquinas atiende tu número. Novi lo retomará por sí solo.',
  no_browser:
    'Ahora no se pueden vincular números reales: ninguna de nuestras máquinas tiene un navegador para ello. Quien administra esta instalación puede añadir uno.',
  conflict: 'Este número se usa en otro lugar. Cierra la otra sesión y vincúlalo de nuevo.',
  banned: 'WhatsApp restringió este número. Novi no se reconectará; contacta a WhatsApp.',
  token_expired:
    'WhatsApp ya no acepta el token de acceso de tu número. Crea uno nuevo en Meta e introdúcelo aquí.',
  unlinked_on_phone: 'El vínculo se quitó en el teléfono. Vincúlalo de nuevo para seguir recibiendo pedidos.',
  unlinked_by_shop: 'Desvinculaste este número.',
  link_abandoned: 'Nadie escaneó el código a tiempo. Pide uno nuevo cuando tengas el teléfono a mano.',
  failed: 'No se pudo iniciar la sesión. Inténtalo otra vez; si sigue fallando, contacta a soporte.',
};
const pt: Causes = {
  network: 'A conexão com o WhatsApp caiu. O Novi está reconectando.',
  crashed: 'O WhatsApp parou de funcionar do nosso lado. O Novi está iniciando de novo.',
  hung: 'O WhatsApp não responde mais. O Novi verifica e reinicia se for preciso; você não precisa fazer nada.',
  deaf: 'As mensagens saíam, mas nenhuma entrava. O Novi está reconectando e busca o que faltou.',
  slow_start: 'O WhatsApp não abriu a tempo. O Novi está tentando de novo. Veja se o telefone tem internet.',
  slow_sync:
    'O telefone não entregou as conversas a tempo. Deixe-o ligado e com internet; o Novi está tentando de novo.',
  refreshed: 'O Novi está renovando a conexão em um momento calmo. Volta em alguns segundos.',
  moving: 'Seu número está mudando para outra de nossas máquinas. Volta em alguns segundos.',
  restarting: 'A conexão está sendo reiniciada, como você pediu.',
  no_worker: 'No momento nenhuma de nossas máquinas cuida do seu número. O Novi vai retomá-lo sozinho.',
  no_browser:
    'No momento não dá para vincular números reais: nenhuma de nossas máquinas tem um navegador para isso. Quem administra esta instalação pode adicionar um.',
  conflict: 'Este número está em uso em outro lugar. Feche a outra sessão e vincule de novo.',
  banned: 'O WhatsApp restringiu este número. O Novi não vai reconectar; fale com o WhatsApp.',
  token_expired:
    'O WhatsApp não aceita mais o token de acesso do seu número. Crie um novo na Meta e informe-o aqui.',
  unlinked_on_phone: 'O vínculo foi removido no telefone. Vincule de novo para continuar recebendo pedidos.',
  unlinked_by_shop: 'Você desvinculou este número.',
  link_abandoned: 'Ninguém leu o código a tempo. Peça um novo quando estiver com o telefone.',
  failed: 'Não foi possível iniciar a sessão. Tente de novo; se continuar, fale com o suporte.',
};
const fr: Causes = {
  network: 'La connexion à WhatsApp est perdue. Novi se reconnecte.',
  crashed: 'WhatsApp s’est arrêté de notre côté. Novi le relance.',
  hung: 'WhatsApp ne répond plus. Novi vérifie et le relance si nécessaire ; vous n’avez rien à faire.',
  deaf: 'Les messages partaient, mais aucun n’arrivait. Novi se reconnecte et récupère ce qui manque.',
  slow_start: 'WhatsApp ne s’est pas ouvert à temps. Novi réessaie. Vérifiez que le téléphone a internet.',
  slow_sync:
    'Le téléphone n’a pas transmis ses discussions à temps. Laissez-le allumé et connecté ; Novi réessaie.',
  refreshed: 'Novi renouvelle la connexion à un moment calme. Elle revient dans quelques secondes.',
  moving: 'Votre numéro passe sur une autre de nos machines. Il revient dans quelques secondes.',
  restarting: 'La connexion est relancée, comme vous l’avez demandé.',
  no_worker:
    'Aucune de nos machines ne s’occupe de votre numéro pour l’instant. Novi le reprendra tout seul.',
  no_browser:
    'Impossible d’associer un vrai numéro pour l’instant : aucune de nos machines n’a de navigateur pour cela. La personne qui gère cette installation peut en ajouter un.',
  conflict: 'Ce numéro est utilisé ailleurs. Fermez l’autre session, puis associez-le de nouveau.',
  banned: 'WhatsApp a restreint ce numéro. Novi ne se reconnectera pas ; contactez WhatsApp.',
  token_expired:
    'WhatsApp n’accepte plus le jeton d’accès de votre numéro. Créez-en un nouveau chez Meta et saisissez-le ici.',
  unlinked_on_phone: 'L’association a été supprimée sur le téléphone. Associez-le de nouveau.',
  unlinked_by_shop: 'Vous avez dissocié ce numéro.',
  link_abandoned: 'Personne n’a scanné le code à temps. Demandez-en un autre, téléphone en main.',
  failed: 'La session n’a pas pu démarrer. Réessayez ; si cela continue, contactez l’assistance.',
};
const de: Causes = {
  network: 'Die Verbindung zu WhatsApp ist abgebrochen. Novi verbindet sich von selbst neu.',
  crashed: 'WhatsApp ist auf unserer Seite abgestürzt. Novi startet es von selbst neu.',
  hung: 'WhatsApp antwortet nicht mehr. Novi prüft das und startet es bei Bedarf neu; Sie müssen nichts tun.',
  deaf: 'Nachrichten gingen hinaus, aber keine kam an. Novi verbindet sich neu und holt das Verpasste nach.',
  slow_start:
    'WhatsApp hat sich nicht rechtzeitig geöffnet. Novi versucht es erneut. Hat das Telefon Internet?',
  slow_sync:
    'Das Telefon hat seine Chats nicht rechtzeitig übergeben. Lassen Sie es an und online; Novi versucht es erneut.',
  refreshed: 'Novi erneuert die Verbindung in einem ruhigen Moment. In wenigen Sekunden ist sie wieder da.',
  moving: 'Ihre Nummer zieht auf eine andere unserer Maschinen um. In wenigen Sekunden ist sie wieder da.',
  restarting: 'Die Verbindung wird neu gestartet, wie Sie es wollten.',
  no_worker: 'Zurzeit betreut keine unserer Maschinen Ihre Nummer. Novi übernimmt sie von selbst wieder.',
  no_browser:
    'Zurzeit lassen sich keine echten Nummern verknüpfen: Keine unserer Maschinen hat einen Browser dafür. Wer diese Installation betreibt, kann einen einrichten.',
  conflict:
    'Diese Nummer wird an anderer Stelle benutzt. Schließen Sie die andere Sitzung und verknüpfen Sie sie neu.',
  banned:
    'WhatsApp hat diese Nummer eingeschränkt. Novi verbindet sich nicht von selbst; bitte wenden Sie sich an WhatsApp.',
  token_expired:
    'WhatsApp nimmt das Zugriffstoken Ihrer Nummer nicht mehr an. Erzeugen Sie bei Meta ein neues und tragen Sie es hier ein.',
  unlinked_on_phone:
    'Die Verknüpfung wurde am Telefon entfernt. Verknüpfen Sie die Nummer neu, um weiter Bestellungen anzunehmen.',
  unlinked_by_shop: 'Sie haben die Verknüpfung dieser Nummer aufgehoben.',
  link_abandoned:
    'Niemand hat den Code rechtzeitig gescannt. Fordern Sie einen neuen an, wenn das Telefon zur Hand ist.',
  failed: 'Die Sitzung konnte nicht gestartet werden. Versuchen Sie es noch einmal; sonst hilft der Support.',
};
const hi: Causes = {
  network: 'WhatsApp से कनेक्शन टूट गया। Novi अपने आप दोबारा जुड़ रहा है।',
  crashed: 'हमारी ओर WhatsApp बंद हो गया। Novi उसे अपने आप फिर से शुरू कर रहा है।',
  hung: 'WhatsApp जवाब नहीं दे रहा। Novi जाँच कर ज़रूरत पड़ने पर उसे फिर शुरू करेगा; आपको कुछ नहीं करना है।',
  deaf: 'संदेश जा रहे थे, पर कोई आ नहीं रहा था। Novi दोबारा जुड़कर छूटे हुए संदेश ला रहा है।',
  slow_start: 'WhatsApp समय पर नहीं खुला। Novi फिर कोशिश कर रहा है। देखें कि फ़ोन में इंटरनेट है।',
  slow_sync: 'फ़ोन ने अपनी चैट समय पर नहीं दीं। फ़ोन चालू और इंटरनेट से जुड़ा रखें; Novi फिर कोशिश कर रहा है।',
  refreshed: 'Novi शांत समय में कनेक्शन ताज़ा कर रहा है। कुछ सेकंड में वापस आएगा।',
  moving: 'आपका नंबर हमारी दूसरी मशीन पर जा रहा है। कुछ सेकंड में वापस आएगा।',
  restarting: 'आपके कहने पर कनेक्शन फिर से शुरू किया जा रहा है।',
  no_worker: 'अभी हमारी कोई मशीन आपके नंबर को नहीं देख रही। Novi इसे अपने आप फिर से सँभाल लेगा।',
  no_browser:
    'अभी असली नंबर लिंक नहीं हो सकते: हमारी किसी मशीन में इसके लिए ब्राउज़र नहीं है। जो यह इंस्टॉलेशन चलाता है, वह ब्राउज़र जोड़ सकता है।',
  conflict: 'यह नंबर कहीं और इस्तेमाल हो रहा है। दूसरा सत्र बंद करें, फिर दोबारा लिंक करें।',
  banned: 'WhatsApp ने इस नंबर पर रोक लगाई है। Novi अपने आप नहीं जुड़ेगा; कृपया WhatsApp से संपर्क करें।',
  token_expired: 'WhatsApp आपके नंबर का एक्सेस टोकन अब स्वीकार नहीं करता। Meta में नया टोकन बनाकर यहाँ दर्ज करें।',
  unlinked_on_phone: 'फ़ोन पर लिंक हटा दिया गया। ऑर्डर लेते रहने के लिए दोबारा लिंक करें।',
  unlinked_by_shop: 'आपने इस नंबर का लिंक हटा दिया है।',
  link_abandoned: 'किसी ने समय पर कोड स्कैन नहीं किया। फ़ोन पास होने पर नया कोड माँगें।',
  failed: 'सत्र शुरू नहीं हो सका। फिर कोशिश करें; न हो तो सहायता से संपर्क करें।',
};
const ar: Causes = {
  network: 'انقطع الاتصال بواتساب. يعيد Novi الاتصال تلقائيًا.',
  crashed: 'توقف واتساب من جهتنا. يعيد Novi تشغيله تلقائيًا.',
  hung: 'لم يعد واتساب يستجيب. يتحقق Novi ويعيد تشغيله عند الحاجة؛ لا يلزمك فعل شيء.',
  deaf: 'كانت الرسائل تخرج ولا يصل شيء. يعيد Novi الاتصال ويجلب ما فات.',
  slow_start: 'لم يُفتح واتساب في الوقت المحدد. يحاول Novi مجددًا. تأكد من اتصال الهاتف بالإنترنت.',
  slow_sync: 'لم يسلّم الهاتف محادثاته في الوقت المحدد. أبقه قيد التشغيل ومتصلًا بالإنترنت؛ يحاول Novi مجددًا.',
  refreshed: 'يجدد Novi الاتصال في لحظة هادئة. سيعود خلال ثوانٍ.',
  moving: 'ينتقل رقمك إلى جهاز آخر من أجهزتنا. سيعود خلال ثوانٍ.',
  restarting: 'يُعاد تشغيل الاتصال كما طلبت.',
  no_worker: 'لا يعتني أي من أجهزتنا برقمك الآن. سيتولاه Novi من جديد تلقائيًا.',
  no_browser:
    'لا يمكن ربط أرقام حقيقية الآن: لا يوجد متصفح لذلك على أي من أجهزتنا. يمكن لمن يدير هذا التثبيت إضافة متصفح.',
  conflict: 'هذا الرقم مستخدم في مكان آخر. أغلق الجلسة الأخرى ثم اربطه من جديد.',
  banned: 'قيّد واتساب هذا الرقم. لن يعيد Novi الاتصال تلقائيًا؛ يرجى التواصل مع واتساب.',
  token_expired: 'لم يعد واتساب يقبل رمز الوصول لرقمك. أنشئ رمزًا جديدًا لدى Meta وأدخله هنا.',
  unlinked_on_phone: 'أُزيل الربط من الهاتف. اربطه من جديد لمواصلة استقبال الطلبات.',
  unlinked_by_shop: 'لقد ألغيت ربط هذا الرقم.',
  link_abandoned: 'لم يمسح أحد الرمز في الوقت المحدد. اطلب رمزًا جديدًا حين يكون الهاتف في متناولك.',
  failed: 'تعذر بدء الجلسة. حاول مرة أخرى؛ وإن تكرر ذلك فتواصل مع الدعم.',
};
const id: Causes = {
  network: 'Koneksi ke WhatsApp terputus. Novi menyambung kembali dengan sendirinya.',
  crashed: 'WhatsApp berhenti bekerja di pihak kami. Novi menjalankannya lagi dengan sendirinya.',
  hung: 'WhatsApp tidak lagi menjawab. Novi memeriksa dan memulainya lagi bila perlu; Anda tidak perlu berbuat apa-apa.',
  deaf: 'Pesan terkirim, tetapi tidak ada yang masuk. Novi menyambung ulang dan mengambil yang terlewat.',
  slow_start:
    'WhatsApp tidak terbuka tepat waktu. Novi mencoba lagi. Pastikan ponsel tersambung ke internet.',
  slow_sync:
    'Ponsel tidak menyerahkan obrolannya tepat waktu. Biarkan menyala dan daring; Novi mencoba lagi.',
  refreshed: 'Novi menyegarkan koneksi di saat sepi. Akan kembali dalam beberapa detik.',
  moving: 'Nomor Anda sedang pindah ke mesin kami yang lain. Akan kembali dalam beberapa detik.',
  restarting: 'Koneksi sedang dimulai ulang, seperti yang Anda minta.',
  no_worker:
    'Saat ini tidak ada mesin kami yang menangani nomor Anda. Novi akan mengambilnya lagi dengan sendirinya.',
  no_browser:
    'Nomor sungguhan belum bisa ditautkan saat ini: tidak ada mesin kami yang punya peramban untuk itu. Pengelola instalasi ini dapat menambahkannya.',
  conflict: 'Nomor ini sedang dipakai di tempat lain. Tutup sesi yang lain, lalu tautkan lagi.',
  banned: 'WhatsApp membatasi nomor ini. Novi tidak akan menyambung sendiri; silakan hubungi WhatsApp.',
  token_expired:
    'WhatsApp tidak lagi menerima token akses nomor Anda. Buat yang baru di Meta dan masukkan di sini.',
  unlinked_on_phone: 'Tautan dihapus di ponsel. Tautkan lagi untuk terus menerima pesanan.',
  unlinked_by_shop: 'Anda telah melepas tautan nomor ini.',
  link_abandoned: 'Tidak ada yang memindai kode tepat waktu. Minta kode baru saat ponsel ada di tangan.',
  failed: 'Sesi tidak dapat dimulai. Coba lagi; bila terus gagal, hubungi dukungan.',
};
const byLanguage: Record<string, Causes> = { ar, de, en, es, fr, hi, id, pt };

/** Why a session is as it is and what to do about it, in plain words of the merchant's language; null without a code. */
export function causeInWords(locale: string, code: string | null): string | null {
  if (!code) return null;
  const causes = byLanguage[languageOf(locale)] ?? en;
  return causes[code as CauseCode] ?? null;
}
