import { phoneOn } from '../support/phone.ts';
import type { Crew } from '../workers/crew.ts';
import type { CrashPoint } from '../workers/faulty-worker.ts';
import { setNetwork } from '../world/network-faults.ts';
import type { Shop, World } from '../world/world.ts';

/** What a cell is played with. `say` writes from the cell's customer. */
export interface Stage {
  world: World;
  shop: Shop;
  crew: Crew;
  phone: string;
  say(text: string): Promise<unknown>;
  /** Fails the next effect of that name in whichever worker meets it first; resolves when it was met. */
  meet(point: CrashPoint): Promise<void>;
}

/**
 * Brings a worker to the effect of a cell, for a customer who has read a summary. Most lie on the way from "yes" to
 * the confirmation. Returns whether "yes" was said.
 */
export async function provoke(stage: Stage, point: CrashPoint): Promise<boolean> {
  const { world, shop, phone } = stage;
  switch (point.step) {
    case 'give_up': {
      // A third such message within minutes would silence the bot for the whole shop, and every later cell with it.
      await forgetFailures(world);
      const met = stage.meet(point);
      await phoneOn(world.sandbox.url, poisonerOf(phone)).send(shop.number, 'one coke', `POISON-${phone}`);
      await met;
      return false;
    }
    case 'look_up': {
      // A send that went out, and whose sender fell silent before it could say so. Told that it was delivered, nobody
      // would need to ask any more: so the phone is offline.
      const interrupted = stage.meet({ when: 'after', step: 'send', mode: 'error' });
      await stage.say('yes');
      await setNetwork(world.sandbox.url, { phone, offline: true });
      await interrupted;
      const met = stage.meet(point);
      await letClaimsAge(world);
      await met;
      await setNetwork(world.sandbox.url, { phone, offline: false });
      return true;
    }
    case 'mark_failed': {
      // A send that never went out: asked for it, the network has none.
      const interrupted = stage.meet({ when: 'before', step: 'send', mode: 'error' });
      await stage.say('yes');
      await interrupted;
      const met = stage.meet(point);
      await letClaimsAge(world);
      await met;
      return true;
    }
    case 'fetch_file':
    case 'store_file': {
      const met = stage.meet(point);
      await phoneOn(world.sandbox.url, besides(phone, 8)).sendAny({ to: shop.number, text: '', ...picture });
      await met;
      return false;
    }
    case 'run_timer': {
      const met = stage.meet(point);
      await makeNudgesDue(world);
      await met;
      return false;
    }
    case 'report_session': {
      const met = stage.meet(point);
      await setNetwork(world.sandbox.url, { phone: shop.number, offline: true });
      await met;
      await setNetwork(world.sandbox.url, { phone: shop.number, offline: false });
      return false;
    }
    default: {
      const met = stage.meet(point);
      await stage.say('yes');
      await met;
      return true;
    }
  }
}

/** Somebody else's phone, beside the cell's own customer. */
const besides = (phone: string, who: number) => `${phone.slice(0, -3)}${who}${phone.slice(-2)}`;

/** Who sends what cannot be handled. */
export const poisonerOf = (phone: string) => besides(phone, 9);

/** The smallest picture there is: one grey point. */
const picture = {
  kind: 'image',
  media: {
    mime: 'image/png',
    name: 'point.png',
    base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==',
  },
};

/** As if the half minute had passed after which a claim of a sender who fell silent is another's. */
export const letClaimsAge = (world: World) =>
  world.test.test.asAdmin(
    `update messages set claimed_at = claimed_at - interval '1 minute' where status = 'sending'`,
  );

const forgetFailures = (world: World) =>
  world.test.test.asAdmin(`delete from manual_modes where cause = 'parser_failing'`);

const makeNudgesDue = (world: World) =>
  world.test.test.asAdmin(
    `update timers set due_at = now() where kind = 'confirm_nudge' and done_at is null`,
  );
