import { call } from './server.js';

const modules = new Map();

export function define(name, exports) {
  modules.set(name, exports);
}

/** WhatsApp Web's own `require`. What the stand-in does not have is told to the server, where a test looks. */
export function requireModule(name) {
  if (modules.has(name)) return modules.get(name);
  void call('POST', '/device/unknown-modules', { body: { name } }).catch(() => {});
  throw new Error(`Requiring unknown module "${name}"`);
}
