import { randomBytes } from 'node:crypto';
import { type NetworkCore, tell } from './core.ts';
import { Problem } from './problem.ts';
import type { Link } from './state.ts';

export type PendingLink = { qr: string; session: string; expiresAt: string; label?: string };

export type PairingCode = {
  code: string;
  number: string;
  session: string;
  expiresAt: string;
  label?: string;
};

export type Linking = {
  /**
   * Shows a fresh one-time code for the session; the one before it stops working. `ttlMs` milliseconds. `keys` are the
   * device's own part of the code, where it has keys.
   */
  offer(session: string, ttlMs: number, label?: string, keys?: string): PendingLink;
  pending(): PendingLink[];
  /** The phone scans a code. Throws a Problem in plain words when that code does not link. */
  scan(number: string, qr: string): Link;
  /** Shows eight characters instead, to be typed into the phone with that number. */
  offerPairing(session: string, number: string, ttlMs: number, label?: string): PairingCode;
  /** The phone types a pairing code. Throws a Problem in plain words when that code does not link. */
  pair(number: string, code: string): Link;
  unlink(number: string, by: 'phone' | 'driver'): void;
  linkOf(session: string): Link | undefined;
};

/** How long a code that no longer works is remembered, so that a scan can say why: a hundred codes. */
const REMEMBERED = 100;

/** The shape of the string in a WhatsApp QR: `2@` and four base64 parts. The parts mean nothing here. */
function freshCode(keys?: string): string {
  const part = () => randomBytes(32).toString('base64');
  return `2@${randomBytes(48).toString('base64')},${keys ?? `${part()},${part()},${part()}`}`;
}

/** Crockford's alphabet, which WhatsApp uses for these: nothing in it looks like something else. */
const CODE_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

function freshPairingCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
}

export function createLinking(core: NetworkCore): Linking {
  const offers = new Map<string, PendingLink>();
  const spent = new Map<string, string>();
  const pairings = new Map<string, PairingCode>();

  function retire(offer: PendingLink, why: string): void {
    offers.delete(offer.qr);
    spent.set(offer.qr, why);
    for (const qr of spent.keys()) if (spent.size > REMEMBERED) spent.delete(qr);
  }

  function retireExpired(): void {
    const now = core.now();
    for (const offer of [...offers.values()]) {
      if (offer.expiresAt <= now) retire(offer, 'This code has expired. Ask for a new one and scan that.');
    }
  }

  function linkOf(session: string): Link | undefined {
    return [...core.state.links.values()].find((link) => link.session === session);
  }

  function end(number: string, by: 'phone' | 'driver' | 'moved'): void {
    const link = core.state.links.get(number);
    if (!link) throw new Problem('NOT_FOUND', 'This phone is not linked to anything.');
    core.commit({ t: 'unlink', number });
    tell(core, link.session, { type: 'unlinked', by });
  }

  function establish(number: string, session: string, label: string | undefined): Link {
    if ([...core.state.cloudNumbers.values()].some((cloud) => cloud.number === number)) {
      throw new Problem(
        'ALREADY_LINKED',
        'This number is registered with the Cloud API. Remove it there first.',
      );
    }
    if (core.state.links.has(number)) end(number, 'moved');
    const sinceSeq = core.state.lastSeq;
    const link = {
      number,
      session,
      linkedAt: core.now(),
      sinceSeq,
      ...(label === undefined ? {} : { label }),
    };
    core.commit({ t: 'link', link });
    tell(core, session, { type: 'linked', number });
    return link;
  }

  return {
    linkOf,
    offer(session, ttlMs, label, keys) {
      retireExpired();
      if (linkOf(session)) throw new Problem('ALREADY_LINKED', 'This session is linked. Log out first.');
      for (const offer of [...offers.values()]) {
        if (offer.session === session) retire(offer, 'A newer code is shown now. Scan that one.');
      }
      const expiresAt = new Date(Date.parse(core.now()) + ttlMs).toISOString();
      const offer = { qr: freshCode(keys), session, expiresAt, ...(label === undefined ? {} : { label }) };
      offers.set(offer.qr, offer);
      core.signals.emit('pending-links');
      return offer;
    },
    pending() {
      retireExpired();
      return [...offers.values()];
    },
    scan(number, qr) {
      retireExpired();
      const offer = offers.get(qr);
      if (!offer) {
        throw new Problem(
          'INVALID',
          spent.get(qr) ?? 'Nobody shows this code. Check that you copied all of it.',
        );
      }
      const link = establish(number, offer.session, offer.label);
      retire(offer, 'This code was used already. Ask for a new one.');
      return link;
    },
    offerPairing(session, number, ttlMs, label) {
      if (linkOf(session)) throw new Problem('ALREADY_LINKED', 'This session is linked. Log out first.');
      for (const earlier of [...pairings.values()]) {
        if (earlier.session === session) pairings.delete(earlier.code);
      }
      const expiresAt = new Date(Date.parse(core.now()) + ttlMs).toISOString();
      const code = freshPairingCode();
      const pairing = { code, number, session, expiresAt, ...(label === undefined ? {} : { label }) };
      pairings.set(code, pairing);
      return pairing;
    },
    pair(number, typed) {
      const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
      const pairing = pairings.get(code);
      if (!pairing || pairing.expiresAt <= core.now()) {
        throw new Problem('INVALID', 'This code does not work, or has expired. Ask for a new one.');
      }
      if (pairing.number !== number) throw new Problem('INVALID', 'This code is for another phone.');
      const link = establish(number, pairing.session, pairing.label);
      pairings.delete(code);
      return link;
    },
    unlink: end,
  };
}
