import { createWid } from './wid.js';

/** The key of a message: who wrote it, in which chat, and an id that its sender's device chose. */
export class MsgKey {
  constructor({ from, to, selfDir, fromMe, remote, id, participant }) {
    this.fromMe = fromMe ?? selfDir === 'out';
    this.remote = createWid(remote ?? (this.fromMe ? to : from));
    this.id = id;
    if (participant) this.participant = createWid(participant);
    const tail = participant ? `_${this.participant._serialized}` : '';
    this._serialized = `${this.fromMe}_${this.remote._serialized}_${id}${tail}`;
  }

  toString() {
    return this._serialized;
  }

  /** `3EB0` and 18 hexadecimal digits, as WhatsApp Web mints them. */
  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return `3EB0${[...bytes]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  }

  static fromString(text) {
    const [fromMe, remote, id, participant] = text.split('_');
    return new MsgKey({ fromMe: fromMe === 'true', remote, id, participant });
  }
}
