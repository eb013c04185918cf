import type { Facts } from '../facts/fact-finder.ts';
import type { CueClass } from '../lexicon/shape.ts';
import type { Awaiting, Intent } from '../types.ts';
import type { Cue } from './find-cues.ts';
import type { Reading } from './reading.ts';

const ASKED: readonly (readonly [CueClass, Intent])[] = [
  ['askMenu', 'ask_menu'],
  ['askPrice', 'ask_price'],
  ['askAvailability', 'ask_availability'],
  ['askHours', 'ask_hours'],
  ['askDelivery', 'ask_delivery'],
  ['askStatus', 'ask_status'],
];

const ORDER: readonly Intent[] = [
  'greeting',
  'order',
  'edit',
  'confirm',
  'decline',
  'cancel_order',
  'ask_menu',
  'ask_price',
  'ask_availability',
  'ask_hours',
  'ask_delivery',
  'ask_status',
  'human',
  'complaint',
  'opt_out',
  'thanks',
  'smalltalk',
  'provide_info',
  'other',
];

/** What the message is for, from what it did to the cart and from its phrases. Never empty. */
export function readIntents(
  reading: Reading,
  cues: readonly Cue[],
  facts: Facts,
  awaiting: Awaiting,
  cartSize: number,
): Intent[] {
  const said = new Set(cues.map((cue) => cue.cls));
  const out = new Set<Intent>();
  const touched = reading.ordered || reading.edited;
  if (said.has('greeting')) out.add('greeting');
  if (said.has('thanks')) out.add('thanks');
  if (reading.ordered) out.add('order');
  // where nothing was there, changing one's mind is still ordering
  if (reading.edited) out.add(cartSize === 0 && reading.ordered ? 'order' : 'edit');
  if (said.has('usual')) out.add('order');
  if (said.has('optOut')) return sorted(out.add('opt_out'));
  if (said.has('complaint')) return sorted(out.add('complaint'));
  for (const [cls, intent] of ASKED) if (said.has(cls)) out.add(intent);
  if (said.has('asks') && !said.has('human') && !ASKED.some(([, intent]) => out.has(intent)))
    out.add('ask_menu');
  if (said.has('human')) out.add('human');
  if ((said.has('cancel') || said.has('restart')) && !touched) out.add('cancel_order');
  const asked = awaiting?.kind === 'confirm' || awaiting?.kind === 'change_consent';
  const stated =
    facts.fulfilment ||
    facts.address ||
    facts.name ||
    facts.phone ||
    facts.when ||
    facts.payment ||
    (awaiting?.kind === 'time' && facts.day);
  const open = asked || (awaiting === null && cartSize > 0 && out.size === 0 && !stated);
  // "yes and make it 3" agrees and changes; whoever asked must look at both
  if (asked && touched && said.has('confirm') && !said.has('decline')) out.add('confirm');
  if (open && !touched && !out.has('cancel_order') && !ASKED.some(([, intent]) => out.has(intent))) {
    if (said.has('decline') && !agreesFirst(cues)) out.add('decline');
    else if (said.has('confirm') && !out.has('human')) out.add('confirm');
  }
  const chat = (said.has('smalltalk') || said.has('past')) && awaiting === null && !touched;
  const asksOnly =
    out.has('ask_delivery') || out.has('human') || out.has('ask_status') || out.has('ask_hours');
  if (!chat && (stated || reading.answered) && (!asksOnly || (facts.address && out.has('order'))))
    out.add('provide_info');
  if (
    out.size === 0 &&
    (awaiting === null || said.has('decline')) &&
    (said.has('decline') || said.has('confirm')) &&
    !said.has('smalltalk') &&
    !(said.has('past') && awaiting === null)
  ) {
    out.add(said.has('decline') ? 'decline' : 'confirm');
  }
  if (out.size === 0 && (said.has('smalltalk') || said.has('past'))) out.add('smalltalk');
  // "for tomorrow" alone, said of a cart
  if (out.size === 0 && facts.day && cartSize > 0) out.add('provide_info');
  if (out.size === 0) out.add('other');
  return sorted(out);
}

/** "Dale, no hay apuro": a yes in front, and behind it no more than a word that can refuse. */
function agreesFirst(cues: readonly Cue[]): boolean {
  const yes = cues.find((cue) => cue.cls === 'confirm');
  return (
    yes !== undefined &&
    cues.every((cue) => cue.cls !== 'decline' || (cue.start > yes.start && cue.end - cue.start === 1))
  );
}

function sorted(intents: Set<Intent>): Intent[] {
  return ORDER.filter((intent) => intents.has(intent));
}
