/** WhatsApp's address of a person (`c.us`, or `lid` for an opaque one) or a group (`g.us`). */
export class Wid {
  constructor(user, server) {
    this.server = server;
    this.user = user;
    this._serialized = `${user}@${server}`;
  }

  toString() {
    return this._serialized;
  }

  toJid() {
    return this._serialized.replace('@c.us', '@s.whatsapp.net');
  }

  equals(other) {
    return String(other) === this._serialized;
  }

  isGroup() {
    return this.server === 'g.us';
  }

  isLid() {
    return this.server === 'lid';
  }

  isUser() {
    return this.server === 'c.us' || this.server === 'lid';
  }

  isStatus() {
    return this.user === 'status';
  }

  isBroadcast() {
    return this.server === 'broadcast';
  }

  isNewsletter() {
    return this.server === 'newsletter';
  }
}

/** Throws, as the page does, for anything that is no address. */
export function createWid(value) {
  if (value instanceof Wid) return value;
  const text = typeof value === 'string' ? value : value?._serialized;
  const [user, server] = String(text).split('@');
  if (!user || !server) throw new Error(`wid error: invalid wid ${text}`);
  return new Wid(user, server === 's.whatsapp.net' ? 'c.us' : server);
}
