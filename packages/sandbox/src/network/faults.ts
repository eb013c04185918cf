import type { NetworkCore } from './core.ts';

/** What is wrong with the connection of one phone, or of all of them. `delayMs` in milliseconds. */
type FaultValues = { offline: boolean; delayMs: number; duplicate: boolean; reorder: boolean };
export type PhoneFault = Partial<FaultValues>;
export type Faults = {
  all: FaultValues;
  phones: Map<string, PhoneFault>;
  /** Whether the network drops a second message of one driver with an id it has seen. WhatsApp's own answer is not known. */
  dropRepeatedIds: boolean;
};

export type FaultInput = { [K in keyof FaultValues]?: FaultValues[K] | undefined } & {
  phone?: string | undefined;
  dropRepeatedIds?: boolean | undefined;
};

export function noFaults(): Faults {
  const all = { offline: false, delayMs: 0, duplicate: false, reorder: false };
  return { all, phones: new Map(), dropRepeatedIds: true };
}

/** What holds for this phone: its own settings over those for all. */
export function faultOf(faults: Faults, phone: string): FaultValues {
  return { ...faults.all, ...faults.phones.get(phone) };
}

/**
 * Sets the fields that are given and leaves the others. Without `phone` they are set for every phone,
 * those with settings of their own included.
 */
export function setFaults(core: NetworkCore, input: FaultInput): void {
  const { phone, dropRepeatedIds, ...rest } = input;
  const { faults } = core.state;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const phones = new Map(faults.phones);
  if (phone !== undefined) phones.set(phone, { ...phones.get(phone), ...given });
  else
    for (const [of, fault] of phones)
      phones.set(of, Object.fromEntries(Object.entries(fault).filter(([field]) => !(field in given))));
  core.commit({
    t: 'faults',
    all: phone === undefined ? { ...faults.all, ...given } : faults.all,
    dropRepeatedIds: dropRepeatedIds ?? faults.dropRepeatedIds,
    phones: [...phones],
  });
}
