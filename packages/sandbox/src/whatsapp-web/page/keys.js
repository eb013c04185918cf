/**
 * The keys of this device, in IndexedDB as WhatsApp Web keeps its own: whoever has a copy of the profile is this device.
 * They are random bytes; nothing here is encrypted with them.
 */
const DATABASE = 'signal-storage';
const STORE = 'signal-meta-store';

export function encodeB64(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Durable before it resolves: the browser may be killed right after. */
async function withStore(mode, use) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export async function loadKeys() {
  const kept = await withStore('readonly', (store) => store.get('device'));
  if (kept) return kept;
  const random = () => crypto.getRandomValues(new Uint8Array(32));
  const fresh = {
    session: `web:${crypto.randomUUID()}`,
    noise: random(),
    identity: random(),
    advSecret: encodeB64(random()),
    number: null,
  };
  await saveKeys(fresh);
  return fresh;
}

export async function saveKeys(keys) {
  await withStore('readwrite', (store) => store.put(keys, 'device'));
  if (keys.number) localStorage.setItem('last-wid-md', JSON.stringify(`${keys.number}@c.us`));
}

export async function forgetKeys() {
  await withStore('readwrite', (store) => store.clear());
  localStorage.clear();
}
