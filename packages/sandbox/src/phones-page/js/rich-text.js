import { el } from './dom.js';

/** A web address; or *bold* and _italic_ as chat apps write them, with nothing but space or punctuation around. */
const MARKS =
  /(https?:\/\/[^\s<>"]+)|(?<=^|[\s(])\*(\S(?:[^*\n]*\S)?)\*(?=$|[\s.,;:!?)])|(?<=^|[\s(])_(\S(?:[^_\n]*\S)?)_(?=$|[\s.,;:!?)])/gu;

/** The words as nodes: links open in a new tab, the rest is text exactly as it was written. */
export function richText(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, address, bold, italic] = match;
    nodes.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (bold) nodes.push(el('strong', {}, bold));
    else if (italic) nodes.push(el('em', {}, italic));
    else {
      // A full stop behind an address belongs to the sentence.
      const trailing = /[.,;:!?)\]]+$/.exec(address)?.[0] ?? '';
      const href = address.slice(0, address.length - trailing.length);
      nodes.push(el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, href), trailing);
    }
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== '');
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** True for one to three emoji and nothing else: those are shown large. */
export function isOnlyEmoji(text) {
  if (text.length > 40) return false;
  const signs = [...letters.segment(text.replace(/\s/g, ''))].map(({ segment }) => segment);
  return (
    signs.length > 0 && signs.length <= 3 && signs.every((sign) => /\p{Extended_Pictographic}/u.test(sign))
  );
}
