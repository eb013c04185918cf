const KEY = 'novi-sandbox-phones';

function load() {
  try {
    return { open: {}, drafts: {}, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return { open: {}, drafts: {} };
  }
}

/** What this browser remembers: which chat is open on which phone, drafts, and the phone in front on a small screen. */
const memory = load();

export function recall() {
  return memory;
}

export function remember(change) {
  change(memory);
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // A full or forbidden store costs a draft, nothing more.
  }
}
