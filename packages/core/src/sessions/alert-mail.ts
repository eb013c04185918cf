import type { Mail } from '../mail/sealed-mail.ts';
import { languageOf } from '../replies/phrases-of.ts';
import type { DueAlert } from './alert-session.ts';
import { causeInWords } from './causes.ts';

interface Values {
  shop: string;
  /** The number with its +, or what is said where there is none. */
  number: string;
  since: string;
  cause: string;
  link: string;
}
interface Texts {
  /** How the shop's number is called where it is not known any more. */
  number: string;
  down: (values: Values) => [subject: string, text: string];
  back: (values: Values) => [subject: string, text: string];
}

const en: Texts = {
  number: 'your number',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: WhatsApp is down`,
    `WhatsApp of ${shop} (${number}) has been down since ${since}. Until it is back, customers get no answer.\n\n${cause}\n\nSee how it is: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: WhatsApp is back`,
    `WhatsApp of ${shop} (${number}) works again. What customers wrote meanwhile is being answered.\n\n${link}`,
  ],
};
const es: Texts = {
  number: 'tu número',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: WhatsApp no funciona`,
    `El WhatsApp de ${shop} (${number}) no funciona desde ${since}. Hasta que vuelva, los clientes no reciben respuesta.\n\n${cause}\n\nMira cómo está: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: WhatsApp ha vuelto`,
    `El WhatsApp de ${shop} (${number}) funciona de nuevo. Se está respondiendo lo que los clientes escribieron mientras tanto.\n\n${link}`,
  ],
};
const pt: Texts = {
  number: 'seu número',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: WhatsApp fora do ar`,
    `O WhatsApp de ${shop} (${number}) está fora do ar desde ${since}. Até voltar, os clientes ficam sem resposta.\n\n${cause}\n\nVeja como está: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: o WhatsApp voltou`,
    `O WhatsApp de ${shop} (${number}) voltou a funcionar. O que os clientes escreveram está sendo respondido.\n\n${link}`,
  ],
};
const fr: Texts = {
  number: 'votre numéro',
  down: ({ shop, number, since, cause, link }) => [
    `${shop} : WhatsApp ne fonctionne plus`,
    `Le WhatsApp de ${shop} (${number}) ne fonctionne plus depuis ${since}. En attendant, les clients n’ont pas de réponse.\n\n${cause}\n\nVoir où cela en est : ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop} : WhatsApp est de retour`,
    `Le WhatsApp de ${shop} (${number}) fonctionne de nouveau. Les messages reçus entre-temps reçoivent leur réponse.\n\n${link}`,
  ],
};
const de: Texts = {
  number: 'Ihre Nummer',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: WhatsApp ist ausgefallen`,
    `WhatsApp von ${shop} (${number}) ist seit ${since} ausgefallen. Bis es wieder läuft, bekommen Kunden keine Antwort.\n\n${cause}\n\nSo steht es: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: WhatsApp läuft wieder`,
    `WhatsApp von ${shop} (${number}) läuft wieder. Was Kunden inzwischen schrieben, wird jetzt beantwortet.\n\n${link}`,
  ],
};
const hi: Texts = {
  number: 'आपका नंबर',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: WhatsApp बंद है`,
    `${shop} का WhatsApp (${number}) ${since} से बंद है। चालू होने तक ग्राहकों को जवाब नहीं मिलेगा।\n\n${cause}\n\nस्थिति देखें: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: WhatsApp फिर चालू है`,
    `${shop} का WhatsApp (${number}) फिर से चल रहा है। इस बीच ग्राहकों ने जो लिखा, उसका जवाब दिया जा रहा है।\n\n${link}`,
  ],
};
const ar: Texts = {
  number: 'رقمك',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: واتساب متوقف`,
    `واتساب ${shop} (${number}) متوقف منذ ${since}. إلى أن يعود لن يتلقى الزبائن ردًا.\n\n${cause}\n\nاطلع على الحالة: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: عاد واتساب`,
    `عاد واتساب ${shop} (${number}) إلى العمل. يجري الرد على ما كتبه الزبائن في هذه الأثناء.\n\n${link}`,
  ],
};
const id: Texts = {
  number: 'nomor Anda',
  down: ({ shop, number, since, cause, link }) => [
    `${shop}: WhatsApp tidak berfungsi`,
    `WhatsApp ${shop} (${number}) tidak berfungsi sejak ${since}. Sampai pulih, pelanggan tidak mendapat jawaban.\n\n${cause}\n\nLihat keadaannya: ${link}`,
  ],
  back: ({ shop, number, link }) => [
    `${shop}: WhatsApp sudah pulih`,
    `WhatsApp ${shop} (${number}) berfungsi lagi. Pesan pelanggan selama itu sedang dijawab.\n\n${link}`,
  ],
};
const byLanguage: Record<string, Texts> = { ar, de, en, es, fr, hi, id, pt };

/** The mail that tells one owner, in their own language and their shop's time. */
export function alertMail(alert: DueAlert, to: { email: string; locale: string }, publicUrl: string): Mail {
  const texts = byLanguage[languageOf(to.locale)] ?? en;
  const since = new Intl.DateTimeFormat(to.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: alert.timeZone,
  }).format(alert.since);
  const [subject, text] = texts[alert.kind]({
    shop: alert.shopName,
    number: alert.number ? `+${alert.number}` : texts.number,
    since,
    cause: causeInWords(to.locale, alert.causeCode) ?? '',
    link: `${publicUrl}/whatsapp`,
  });
  return { to: to.email, subject, text };
}
