import { formatMoney, type Wording } from './format.ts';
import { phrasesOf } from './phrases-of.ts';
import type { MenuSection, Priced } from './reply.ts';

/** "$3.33/kg"; "from $10.99" where its sizes have several prices. */
export function pricedText(wording: Wording, item: Priced): string {
  const price = `${formatMoney(wording, item.priceMinor)}${item.per ? `/${item.per}` : ''}`;
  return item.from ? phrasesOf(wording.locale).from(price) : price;
}

/** One line each: "• Margherita – from $10.99". A price of nothing is left out: it is a choice, not a good. */
export function optionsText(wording: Wording, items: readonly Priced[]): string {
  return items
    .map((item) => {
      const price = item.priceMinor === 0 ? '' : ` – ${pricedText(wording, item)}`;
      const mark = item.soldOut ? ` ${phrasesOf(wording.locale).soldOutMark}` : '';
      return `• ${item.name}${price}${mark}`;
    })
    .join('\n');
}

export function menuText(wording: Wording, sections: readonly MenuSection[], moreCount: number): string {
  const phrases = phrasesOf(wording.locale);
  return [
    phrases.menuTitle,
    ...sections.map((section) => `*${section.name}*\n${optionsText(wording, section.products)}`),
    ...(moreCount > 0 ? [phrases.menuMore(moreCount)] : []),
  ].join('\n');
}
