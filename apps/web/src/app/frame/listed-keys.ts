import type { PlainKey } from '../messages/translate.ts';

/** Every key of the product, as shown by `?`. The board's own map is tested against this list. */
export const listedKeys: readonly { keys: readonly string[]; does: PlainKey }[] = [
  { keys: ['J'], does: 'keys.next' },
  { keys: ['K'], does: 'keys.previous' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['A'], does: 'keys.accept' },
  { keys: ['R'], does: 'keys.reject' },
  { keys: ['P'], does: 'keys.prepare' },
  { keys: ['D'], does: 'keys.done' },
  { keys: ['T'], does: 'keys.talk' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Ctrl', 'K'], does: 'keys.commands' },
  { keys: ['?'], does: 'keys.help' },
];
