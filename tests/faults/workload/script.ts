import type { Intent } from '../invariants/evidence.ts';
import type { SeededRandom } from '../world/random.ts';

/** What a customer writes without waiting, and what they then wait to read. */
export interface Turn {
  say: string[];
  until: RegExp;
}

export interface CustomerScript {
  phone: string;
  shop: string;
  turns: Turn[];
  intents: Intent[];
}

const things = [
  { words: ['one large margherita', 'two large margheritas'], priceMinor: 1_200 },
  { words: ['one coke', 'two cokes', 'three cokes'], priceMinor: 250 },
  { words: ['one water', 'two waters', 'three waters', '4 waters'], priceMinor: 150 },
] as const;

const euros = (minor: number) => `€${Math.floor(minor / 100)}\\.${String(minor % 100).padStart(2, '0')}`;

/**
 * One customer's evening: an order or two, in one message or in a burst, added to or not, confirmed once or by somebody
 * who is impatient, and perhaps cancelled.
 * @param isShuffled the network swaps neighbours: then nothing is said whose meaning hangs on what came right before
 */
export function drawScript(
  random: SeededRandom,
  customer: { phone: string; shop: string },
  isShuffled: boolean,
): CustomerScript {
  const script: CustomerScript = { ...customer, turns: [], intents: [] };
  const totals = new Set<number>();
  for (let orders = random.chance(0.35) ? 2 : 1; orders > 0; orders -= 1) {
    const cart = drawCart(random, totals);
    const last = cart.lines.length - 1;
    const isAmended = last > 0 && random.chance(0.5);
    const first = isAmended ? cart.lines.slice(0, last) : cart.lines;
    const isBurst = random.chance(0.4);
    const say = isBurst
      ? [...first.map((line) => line.words), 'for pickup']
      : [`${first.map((line) => line.words).join(' and ')} for pickup`];
    script.turns.push({ say, until: summaryOf(first) });
    if (isAmended)
      script.turns.push({ say: [`add ${cart.lines[last]?.words}`], until: summaryOf(cart.lines) });
    const yes = !isShuffled && random.chance(0.25) ? ['yes', 'yes', 'YES'] : ['yes'];
    script.turns.push({ say: yes, until: /your order is confirmed/i });
    const isCancelled = random.chance(0.2);
    if (isCancelled) script.turns.push({ say: ['cancel my order'], until: /has been cancelled/i });
    script.intents.push({ ...customer, totalMinor: cart.totalMinor, isCancelled });
  }
  return script;
}

interface Line {
  words: string;
  totalMinor: number;
}

const sum = (lines: Line[]) => lines.reduce((total, line) => total + line.totalMinor, 0);

function summaryOf(lines: Line[]): RegExp {
  return new RegExp(`\\*Total: ${euros(sum(lines))}\\*[\\s\\S]*reply \\*yes\\*`, 'i');
}

/** Of one to three different things; no two carts of a customer cost the same, or one could pass for the other. */
function drawCart(random: SeededRandom, totals: Set<number>): { lines: Line[]; totalMinor: number } {
  for (;;) {
    const lines = things
      .filter(() => random.chance(0.6))
      .map(({ words, priceMinor }) => {
        const count = random.between(1, words.length);
        return { words: words[count - 1] ?? '', totalMinor: count * priceMinor };
      });
    const totalMinor = sum(lines);
    if (lines.length === 0 || totals.has(totalMinor)) continue;
    totals.add(totalMinor);
    return { lines, totalMinor };
  }
}
