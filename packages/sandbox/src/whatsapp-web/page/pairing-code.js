import { device, Socket } from './device.js';
import { showCodes, stopCodes } from './qr-codes.js';
import { call } from './server.js';

/** Linking by a code that is typed into the phone, instead of one that it scans. */
export const altDeviceLinking = {
  setPairingType: () => {},
  initializeAltDeviceLinking: async () => {},
  initializeQRLinking: async () => showCodes(),
  async startAltLinkingFlow(phone) {
    stopCodes();
    const body = { session: device.keys.session, number: phone.replace(/\D/g, ''), label: device.info().os };
    const { code } = await call('POST', '/sandbox/driver/pairing-codes', { body });
    Socket.set('state', 'UNPAIRED');
    return code;
  },
};
