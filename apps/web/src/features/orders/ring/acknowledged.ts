import { useSyncExternalStore } from 'react';

const STORED_AS = 'novi.acknowledged';
const KEPT = 200;

/** Orders that someone at this device has seen. Kept over a reload and shared by its tabs. */
let ids: readonly string[] = read();
const listeners = new Set<() => void>();

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

function onStorage(event: StorageEvent): void {
  if (event.key !== STORED_AS) return;
  ids = read();
  tell();
}

/** Stops the ring for these orders in every tab. Those that were accepted stop everywhere, since they are new no more. */
export function acknowledge(orderIds: readonly string[]): void {
  const fresh = orderIds.filter((id) => !ids.includes(id));
  if (fresh.length === 0) return;
  ids = [...ids, ...fresh].slice(-KEPT);
  localStorage.setItem(STORED_AS, JSON.stringify(ids));
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

export function useAcknowledged(): readonly string[] {
  return useSyncExternalStore(subscribe, () => ids);
}
