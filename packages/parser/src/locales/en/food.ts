/** Everyday English for food. Left: the concept all languages share. */
export const food: Record<string, string> = {
  coke: 'coke, cokes, coca cola, coca-cola, coca, cocacola, cola',
  fries: 'fries, french fries, chips, french fry',
};
