import { createHash } from 'node:crypto';
import { faultOf } from './faults.ts';
import type { NetworkState } from './state.ts';

/** 15 digits that belong to one phone for good, as WhatsApp's opaque ids do. */
function opaqueId(phone: string): string {
  const hash = createHash('sha256').update(`lid ${phone}`).digest();
  return `9${String(hash.readBigUInt64BE() % 10n ** 14n).padStart(14, '0')}`;
}

/** The id by which others know this phone; undefined for one that shows its number. */
export function lidOf(state: NetworkState, phone: string): string | undefined {
  return faultOf(state.faults, phone).lid ? opaqueId(phone) : undefined;
}

/** The phone behind an address that a driver writes to: the address itself, unless it is somebody's opaque id. */
export function phoneBehind(state: NetworkState, address: string): string {
  if (!/^9\d{14}$/.test(address)) return address;
  const known = new Set([...state.screens.keys(), ...state.roster.keys(), ...state.faults.phones.keys()]);
  return [...known].find((phone) => opaqueId(phone) === address) ?? address;
}
