import type { NetworkCore } from './core.ts';
import type { FaultInput } from './faults.ts';

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
