import { Cmd, Conn, device, Socket } from './device.js';
import { encodeB64 } from './keys.js';
import { altDeviceLinking } from './pairing-code.js';
import { DEVICE_PLATFORM } from './qr-codes.js';
import { define } from './registry.js';

/** What the library needs to show a code, and to see that a device is linked. */
define('WAWebSocketModel', { Socket });
define('WAWebCmd', { Cmd });
define('WAWebConnModel', { Conn });
define('WAWebOfflineHandler', { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } });
define('WABase64', { encodeB64 });
define('WAWebCompanionRegClientUtils', { DEVICE_PLATFORM });
define('WAWebAdvSignatureApi', {});
define('WAWebUserPrefsInfoStore', {
  waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: device.keys.noise } }) },
});
define('WAWebSignalStoreApi', {
  waSignalStore: {
    getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: device.keys.identity } }),
  },
});
define('WAWebUserPrefsMultiDevice', { getADVSecretKey: () => device.keys.advSecret });
define('WAWebLaunchSocketUtils', { refreshQR: () => Cmd.refreshQR() });
const browserUtils = { info: () => ({ os: 'Linux', name: 'Chrome' }) };
define('WAWebMiscBrowserUtils', browserUtils);
// asked for each time: the library puts its own in its place to give the device a name
device.info = () => browserUtils.info();
define('WAWebAltDeviceLinkingApi', altDeviceLinking);
