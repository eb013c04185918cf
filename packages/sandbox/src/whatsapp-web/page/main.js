import './modules-linking.js';
import './modules-ready.js';
import './modules-messages.js';
import './modules-media.js';
import './modules-orders.js';
import { stayConnected } from './connection.js';
import { device } from './device.js';
import { loadKeys } from './keys.js';
import { requireModule } from './registry.js';

device.keys = await loadKeys();
window.require = requireModule;
// The library waits for the version, and asks for modules at once when it is there: so it comes last.
window.Debug = { VERSION: '2.3000.1029770000' };
void stayConnected();
