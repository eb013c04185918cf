import { languageOf } from '../replies/phrases-of.ts';
import type { CauseCode } from './schemas.ts';

type Causes = Record<CauseCode, string>;

const en: Causes = {
  network: 'The connection to WhatsApp was lost. Novi is reconnecting by itself.',
  conflict: 'This number is in use in another place. Close the other session, then link again.',
  banned: 'WhatsApp has restricted this number. Novi will not reconnect by itself; please contact WhatsApp.',
  unlinked_on_phone: 'The link was removed on the phone. Link it again to go on taking orders.',
  unlinked_by_shop: 'You have unlinked this number.',
  link_abandoned: 'Nobody scanned the code in time. Ask for a new one when the phone is at hand.',
  failed: 'The session could not be started. Try again; if it keeps failing, contact support.',
};
const es: Causes = {
  network: 'Se perdió la conexión con WhatsApp. Novi se está reconectando.',
  conflict: 'Este número se usa en otro lugar. Cierra la otra sesión y vincúlalo de nuevo.',
  banned: 'WhatsApp restringió este número. Novi no se reconectará; contacta a WhatsApp.',
  unlinked_on_phone: 'El vínculo se quitó en el teléfono. Vincúlalo de nuevo para seguir recibiendo pedidos.',
  unlinked_by_shop: 'Desvinculaste este número.',
  link_abandoned: 'Nadie escaneó el código a tiempo. Pide uno nuevo cuando tengas el teléfono a mano.',
  failed: 'No se pudo iniciar la sesión. Inténtalo otra vez; si sigue fallando, contacta a soporte.',
};
const pt: Causes = {
  network: 'A conexão com o WhatsApp caiu. O Novi está reconectando.',
  conflict: 'Este número está em uso em outro lugar. Feche a outra sessão e vincule de novo.',
  banned: 'O WhatsApp restringiu este número. O Novi não vai reconectar; fale com o WhatsApp.',
  unlinked_on_phone: 'O vínculo foi removido no telefone. Vincule de novo para continuar recebendo pedidos.',
  unlinked_by_shop: 'Você desvinculou este número.',
  link_abandoned: 'Ninguém leu o código a tempo. Peça um novo quando estiver com o telefone.',
  failed: 'Não foi possível iniciar a sessão. Tente de novo; se continuar, fale com o suporte.',
};
const fr: Causes = {
  network: 'La connexion à WhatsApp est perdue. Novi se reconnecte.',
  conflict: 'Ce numéro est utilisé ailleurs. Fermez l’autre session, puis associez-le de nouveau.',
  banned: 'WhatsApp a restreint ce numéro. Novi ne se reconnectera pas ; contactez WhatsApp.',
  unlinked_on_phone: 'L’association a été supprimée sur le téléphone. Associez-le de nouveau.',
  unlinked_by_shop: 'Vous avez dissocié ce numéro.',
  link_abandoned: 'Personne n’a scanné le code à temps. Demandez-en un autre, téléphone en main.',
  failed: 'La session n’a pas pu démarrer. Réessayez ; si cela continue, contactez l’assistance.',
};
const byLanguage: Record<string, Causes> = { en, es, pt, fr };

/** Why a session is as it is, in plain words of the merchant's language; null without a code. */
export function causeInWords(locale: string, code: string | null): string | null {
  if (!code) return null;
  const causes = byLanguage[languageOf(locale)] ?? en;
  return causes[code as CauseCode] ?? null;
}
