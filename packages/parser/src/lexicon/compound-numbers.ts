/** "twenty 20, thirty 30": the words of a list with their values. */
function entries(list: string): { text: string; value: number }[] {
  return list.split(/,\s+/).map((phrase) => {
    const cut = phrase.trim().lastIndexOf(' ');
    return { text: phrase.trim().slice(0, cut), value: Number(phrase.trim().slice(cut + 1)) };
  });
}

/** Tens and units written as one word: "twenty 20" and "one 1" give "twentyone 21"; `between` stands in the middle. */
export function joined(tens: string, units: string, between = ''): string {
  return entries(tens)
    .flatMap((ten) =>
      entries(units).map((unit) => `${ten.text}${between}${unit.text} ${ten.value + unit.value}`),
    )
    .join(', ');
}

/** Every word with each ending: how Hindi counts places. */
export function withEndings(list: string, endings: string): string {
  return entries(list)
    .flatMap(({ text, value }) => endings.split(' ').map((ending) => `${text}${ending} ${value}`))
    .join(', ');
}
