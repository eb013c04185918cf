import type { Catalog } from '../../src/types.ts';
import { EXTRAS } from './large-menu.ts';
import { pick, randomFrom } from './random.ts';

/** What stands around the names of the menu in one language. */
interface Phrases {
  openings: readonly string[];
  and: string;
  without: string;
  closings: readonly string[];
}

export const ENGLISH: Phrases = {
  openings: ['hi, ', 'can i get ', '', 'hello please send ', 'i want '],
  and: ' and ',
  without: ' without ',
  closings: ['', ' please', ' thanks', ' to 12 Mill Lane', ' for 7pm', ' cash on delivery'],
};

export const OTHERS: readonly Phrases[] = [
  {
    openings: ['hola, quiero ', 'me da ', ''],
    and: ' y ',
    without: ' sin ',
    closings: ['', ' por favor', ' para las 8'],
  },
  {
    openings: ['oi, quero ', 'me vê ', ''],
    and: ' e ',
    without: ' sem ',
    closings: ['', ' por favor', ' no pix'],
  },
  {
    openings: ['bonjour, je voudrais ', ''],
    and: ' et ',
    without: ' sans ',
    closings: ['', " s'il vous plaît", ' pour 20h15'],
  },
  {
    openings: ['bhaiya ', 'मुझे '],
    and: ' aur ',
    without: ' bina ',
    closings: ['', ' chahiye', ' de dena', ' चाहिए'],
  },
  {
    openings: ['السلام عليكم ابي ', 'لو سمحت ', ''],
    and: ' و ',
    without: ' بدون ',
    closings: ['', ' شكرا', ' توصيل'],
  },
  {
    openings: ['kak pesan ', 'mau ', ''],
    and: ' sama ',
    without: ' tanpa ',
    closings: ['', ' ya', ' jam 7'],
  },
];

/** Distinct orders of one to three things against a menu, made up by rule: the same every time. */
export function messagesFor(
  menu: Catalog,
  count: number,
  languages: readonly Phrases[] = [ENGLISH],
): string[] {
  const products = menu.categories.flatMap((category) => category.products);
  const random = randomFrom(20_260_101);
  const texts = new Set<string>();
  while (texts.size < count) {
    const said = pick(languages, random);
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const chosen = pick(products, random);
      const size = chosen.variants?.length ? `${pick(chosen.variants, random).name.toLowerCase()} ` : '';
      const change = random() < 0.25 ? said.without + pick(EXTRAS, random).toLowerCase() : '';
      return `${1 + Math.floor(random() * 9)} ${size}${chosen.name.toLowerCase()}${change}`;
    });
    texts.add((pick(said.openings, random) + lines.join(said.and) + pick(said.closings, random)).trim());
  }
  return [...texts];
}
