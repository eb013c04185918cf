import { expect, test } from 'vitest';
import stored from './module-names.json' with { type: 'json' };
import { askedFor, standIn } from './support/module-names.ts';

// An update of the library that asks the page for more, or for less, turns this red: look then whether our paths need
// it, give it to the stand-in, and store the new list.
test('the installed library asks for the modules that it asked for when this was written', () => {
  expect(askedFor()).toEqual(stored.library);
});

test('the stand-in has what our paths need', () => {
  expect(standIn()).toEqual(stored.standIn);
});

test('the stand-in has nothing that the library would not ask for', () => {
  const asked = new Set(askedFor());
  expect(standIn().filter((name) => !asked.has(name))).toEqual([]);
});
