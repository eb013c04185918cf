/**
 * Chats that were copied or exported from WhatsApp and pasted as one message. Each line has a head that is no part of
 * what was said: "[12:30] Ana: ", "[21/11/26, 12:30:15] Ana: " (copied, iOS), "21/11/26, 7:05 pm - Ana: " (Android).
 */
const HEAD =
  /^[\u200e\u200f]?(?:\[[^\][\n]{0,24}\d[:.][0-9]{2}[^\][\n]{0,24}\]|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?\s[-–])\s?(?:([^:\n]{1,60}):(?=\s|$))?/gimu;
/** What stands for a picture that was not exported: "<Media omitted>". */
const OMITTED = /^\s*<[^<>\n]{1,40}>\s*$/gmu;

/**
 * A message with the heads of a pasted chat blanked, and all that the shop itself had said in it; what is left stands
 * where it stood, so that spans hold. The same string where there is no head.
 * @param business the shop's name as its own messages carry it
 */
export function blankExportHeads(text: string, business: string | undefined): string {
  if (!text.includes('[') && !text.includes(' -') && !text.includes(' –')) return text;
  const heads = [...text.matchAll(HEAD)];
  if (heads.length === 0) return text;
  let out = text.slice(0, (heads[0] as RegExpExecArray).index);
  for (const [i, head] of heads.entries()) {
    const said = text.slice(head.index, heads[i + 1]?.index ?? text.length);
    const isShop = business !== undefined && head[1]?.trim().toLowerCase() === business.toLowerCase();
    out += isShop ? blank(said) : blank(head[0]) + said.slice(head[0].length).replace(OMITTED, blank);
  }
  return out;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
