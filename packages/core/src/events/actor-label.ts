import type { Actor } from '../access/actor.ts';

/** An actor in a word or two, for a timeline. Never an address or a number. */
export function actorLabel(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return actor.name;
    case 'customer':
      return 'Customer';
    case 'shop_phone':
      return "The shop's phone";
    case 'driver':
      return 'Driver';
    case 'platform_admin':
      return 'Novi support';
    case 'api_key':
      return 'API';
    case 'job':
    case 'webhook':
      return 'Novi';
  }
}
