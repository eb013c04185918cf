import { Cmd, Conn, device, Socket } from './device.js';
import { encodeB64 } from './keys.js';
import { call } from './server.js';

/** WhatsApp Web shows so many codes, then waits for somebody to ask for more. */
const REFS = 6;
/** DevicePropsProto's CHROME: the last part of the QR. */
export const DEVICE_PLATFORM = 1;

let round = 0;

function keyPart() {
  const { noise, identity, advSecret } = device.keys;
  return [encodeB64(noise), encodeB64(identity), advSecret, DEVICE_PLATFORM].join(',');
}

/** Shows one code after another until the phone scanned one, or until none is left: then UNPAIRED_IDLE. */
export async function showCodes() {
  round += 1;
  const mine = round;
  for (let shown = 0; shown < REFS; shown += 1) {
    const body = { session: device.keys.session, keys: keyPart(), label: device.info().os };
    const { ref, ttlMs } = await call('POST', '/device/links', { body });
    if (mine !== round) return;
    Conn.set('ref', ref);
    Socket.set('state', 'UNPAIRED');
    await new Promise((resolve) => setTimeout(resolve, ttlMs));
    if (mine !== round) return;
  }
  Socket.set('state', 'UNPAIRED_IDLE');
}

export function stopCodes() {
  round += 1;
}

Cmd.refreshQR = () => {
  if (Socket.state === 'UNPAIRED' || Socket.state === 'UNPAIRED_IDLE') void showCodes().catch(() => {});
};
