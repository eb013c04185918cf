import { Emitter } from './emitter.js';
import { Model } from './model.js';
import { createWid } from './wid.js';

/** The connection: UNLAUNCHED, OPENING, UNPAIRED, UNPAIRED_IDLE, PAIRING, CONNECTED or CONFLICT. */
export const Socket = new Model({ state: 'UNLAUNCHED', hasSynced: false });

/** What is known of the account; `ref` is the part of the QR that the server gives. */
export const Conn = new Model({ ref: undefined, wid: undefined, pushname: undefined, platform: 'android' });
Conn.canSetMyPushname = () => false;
Conn.hidden = () => ['canSetMyPushname', 'hidden'];

export const Cmd = new Emitter();

/** This device: its keys, and the stretch of holding the session that the server calls an epoch. */
export const device = { keys: undefined, epoch: undefined, info: undefined };

export function meWid() {
  return device.keys?.number ? createWid(`${device.keys.number}@c.us`) : undefined;
}

export function sessionPath() {
  return `/sandbox/driver/sessions/${encodeURIComponent(device.keys.session)}`;
}

export function devicePath() {
  return `/device/sessions/${encodeURIComponent(device.keys.session)}`;
}
