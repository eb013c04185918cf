/**
 * Other forms under which a word may stand on a menu: its singular, its masculine, its plain form without a diminutive
 * or a possessive ending. Rules of every language at once, because a wrong stem of another language meets nothing.
 */
export function stems(word: string): string[] {
  const out: string[] = [];
  const add = (stem: string): void => {
    if (stem.length >= 2 && stem !== word && !out.includes(stem)) out.push(stem);
  };
  const code = word.charCodeAt(0);
  if (code > 0x600 && code < 0x700) arabic(word, add);
  else if (code >= 0x900 && code < 0x980) hindi(word, add);
  else if (word.length > 2) latin(word, add);
  return out;
}

type Add = (stem: string) => void;

function latin(word: string, add: Add): void {
  // "Broetchen": the umlaut on a keyboard without one
  if (/[aou]e/.test(word)) add(word.replace(/([aou])e/g, '$1'));
  if (word.endsWith("'s")) add(word.slice(0, -2));
  if (word.includes("'")) add(word.slice(word.indexOf("'") + 1));
  if (word.endsWith('s')) {
    add(word.slice(0, -1));
    if (word.endsWith('es')) add(word.slice(0, -2));
    if (word.endsWith('ies')) add(`${word.slice(0, -3)}y`);
    if (word.endsWith('ves')) add(`${word.slice(0, -3)}f`);
    if (word.endsWith('oes') || word.endsWith('aes')) add(`${word.slice(0, -3)}ao`);
    if (word.endsWith('ais')) add(`${word.slice(0, -3)}al`);
    if (word.endsWith('eis')) add(`${word.slice(0, -3)}el`);
    if (word.endsWith('ns')) add(`${word.slice(0, -2)}m`);
    if (word.endsWith('ces')) add(`${word.slice(0, -3)}z`);
  }
  feminine(word.endsWith('s') ? word.slice(0, -1) : word, add);
  if (word.endsWith('x') && word.length > 4) add(word.slice(0, -1));
  if (word.endsWith('nya') && word.length > 5) add(word.slice(0, -3));
  diminutive(word.endsWith('s') ? word.slice(0, -1) : word, add);
}

/** French "grosse" of gros, "grande" of grand, "entière" of entier. */
function feminine(word: string, add: Add): void {
  if (word.length < 5) return;
  if (/(?:sse|nne|tte|lle)$/.test(word)) add(word.slice(0, -2));
  else if (/(?:ite|ise|nde|nte|ere|aise|ute|ourte)$/.test(word)) add(word.slice(0, -1));
  else if (word.endsWith('euse')) add(`${word.slice(0, -2)}x`);
  else if (word.endsWith('che')) add(word.slice(0, -2));
}

/** Spanish -ito, Portuguese -inho and -zinho; the stem keeps both genders open. */
function diminutive(word: string, add: Add): void {
  const match = /^(.{2,}?)(?:z?inh|e?cit|it|ill)([oa])$/.exec(word);
  if (!match) return;
  const stem = (match[1] as string).replace(/qu$/, 'c').replace(/gu$/, 'g').replace(/ae$/, 'ao');
  add(stem);
  add(stem + match[2]);
  add(`${stem}e`);
  if (match[2] === 'a') add(`${stem}o`);
}

/** The article, the joined "and", "with" and "for", and the commonest plural and dual endings. */
function arabic(word: string, add: Add): void {
  const bare = word.replace(/^(?:و(?=.{3}))?(?:بال|لل|ال|[بل](?=.{3}))?(?=.{2})/, '');
  const forms = [word, bare, word.replace(/^و(?=.{3})/, '')];
  for (const form of forms) {
    add(form);
    if (form.length > 4 && /(ات|ين|ان)$/.test(form)) {
      add(form.slice(0, -2));
      add(`${form.slice(0, -2)}ه`);
    }
    if (form.length > 3 && form.endsWith('تين')) add(`${form.slice(0, -3)}ه`);
    if (form.length > (form === word ? 2 : 3) && /[هاي]$/.test(form)) add(form.slice(0, -1));
  }
}

function hindi(word: string, add: Add): void {
  if (/[ोे]ं$/.test(word)) {
    add(word.slice(0, -2));
    add(`${word.slice(0, -2)}ा`);
  }
  if (word.endsWith('ियाँ') || word.endsWith('ियां')) add(`${word.slice(0, -4)}ी`);
  if (word.endsWith('े') || word.endsWith('ी')) add(`${word.slice(0, -1)}ा`);
  if (word.endsWith('े')) add(word.slice(0, -1));
}
