import type { LostReason } from '../port.ts';

/**
 * What a state of WhatsApp Web's connection means for a session that had been linked. Not listed are the ways up
 * (OPENING, PAIRING, CONNECTED) and TIMEOUT, which the page leaves by itself.
 */
const byState: Readonly<Record<string, LostReason>> = {
  CONFLICT: 'conflict',
  TOS_BLOCK: 'banned',
  SMB_TOS_BLOCK: 'banned',
  PROXYBLOCK: 'network',
  DEPRECATED_VERSION: 'failed',
};

/** Null where the page gets along by itself. An unpaired page is a loss only where a pairing had been there. */
export function lostByState(state: string | null, wasLinked: boolean): LostReason | null {
  if (state === 'UNPAIRED' || state === 'UNPAIRED_IDLE') return wasLinked ? 'unlinked' : null;
  return byState[state ?? ''] ?? null;
}

/**
 * Why WhatsApp logged the page out, from the address it is sent to (`/?post_logout=1&logout_reason=403`). 402, 403 and 406
 * say that the number is restricted or banned, and reconnecting would make it worse; anything else is an unlinking.
 */
export function lostByLogout(address: string): LostReason {
  const reason = URL.canParse(address) ? new URL(address).searchParams.get('logout_reason') : null;
  return ['402', '403', '406'].includes(reason ?? '') ? 'banned' : 'unlinked';
}
