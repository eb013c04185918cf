import { api } from './api.js';
import { phoneWords } from './words.js';

/** What all phones on the desk know together: who is linked, who is who, what is broken. */
export function createWorld(onLost) {
  const world = {
    numbers: [],
    roster: [],
    /** How many codes are shown nearby, waiting for a scan. */
    codes: 0,
    faults: { all: {}, phones: {} },
    lost: onLost,
    faultOf: (phone) => ({ ...world.faults.all, ...world.faults.phones[phone] }),
    nameOf(number) {
      const shop = world.numbers.find((linked) => linked.number === number);
      const owner = world.roster.find((known) => known.phone === number);
      return { label: shop?.label ?? owner?.name ?? phoneWords(number), isShop: shop !== undefined };
    },
    async refresh() {
      const [numbers, phones, faults, pending] = await Promise.all([
        api.numbers(),
        api.phones(),
        api.faults(),
        api.pendingLinks(),
      ]);
      world.numbers = numbers.numbers;
      world.roster = phones.phones;
      world.faults = faults;
      world.codes = pending.links.length;
    },
  };
  return world;
}
