import { phoneOn } from '../support/phone.ts';
import type { Witness } from '../world/witness.ts';
import type { CustomerScript } from './script.ts';

/**
 * Plays a customer on their phone: writes, waits until the phone shows what they wait for, goes on. Returns what they
 * waited for in vain when `patience` ended, else null.
 */
export async function playScript(
  sandboxUrl: string,
  witness: Witness,
  { phone, shop, turns }: CustomerScript,
  patience: AbortSignal,
): Promise<string | null> {
  const mine = phoneOn(sandboxUrl, phone);
  let from = witness.ledger.length;
  for (const { say, until } of turns) {
    for (const text of say) await mine.send(shop, text);
    const fits: Parameters<Witness['sees']>[1] = (entry) =>
      entry.kind === 'received' &&
      entry.phone === phone &&
      entry.message.from === shop &&
      until.test(entry.message.text);
    const seen = await witness.sees(from, fits, patience).catch(() => null);
    if (!seen) return `${phone} wrote "${say.at(-1)}" and never read ${until}`;
    from = witness.ledger.indexOf(seen) + 1;
  }
  return null;
}
