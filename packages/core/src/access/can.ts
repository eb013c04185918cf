import { DomainError } from '../errors.ts';
import type { Actor, Role } from './actor.ts';

/** What can be asked for. One row a verb that people call; the table below is the whole of who may. */
export type Permission =
  | 'orders.read'
  | 'orders.create'
  | 'orders.accept'
  | 'orders.reject'
  | 'orders.advance'
  | 'orders.cancel'
  | 'chats.read'
  | 'chats.reply'
  | 'catalog.read'
  | 'catalog.write'
  | 'catalog.soldOut'
  | 'catalog.teach'
  | 'session.read'
  | 'session.link'
  | 'tenant.read'
  | 'tenant.write'
  | 'templates.write'
  | 'members.read';

const counter: Permission[] = [
  'orders.read',
  'orders.create',
  'orders.accept',
  'orders.advance',
  'orders.cancel',
  'chats.read',
  'chats.reply',
  'catalog.read',
  'catalog.soldOut',
  'catalog.teach',
  'session.read',
  'tenant.read',
];
const manager: Permission[] = [
  ...counter,
  'orders.reject',
  'catalog.write',
  'session.link',
  'tenant.write',
  'templates.write',
  'members.read',
];

const byRole: Record<Role, readonly Permission[]> = {
  owner: manager,
  manager,
  cashier: counter,
  kitchen: [
    'orders.read',
    'orders.advance',
    'catalog.read',
    'catalog.soldOut',
    'tenant.read',
    'session.read',
  ],
  driver: ['tenant.read'],
  viewer: ['orders.read', 'chats.read', 'catalog.read', 'session.read', 'tenant.read'],
};

/** All that a role may, for a screen that leaves out what would be refused. */
export function permissionsOf(role: Role): readonly Permission[] {
  return byRole[role];
}

/** Whether `actor` may do `permission`. Jobs, webhooks and the shop's own phone act for the shop itself. */
export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'user':
      return byRole[actor.role].includes(permission);
    case 'job':
    case 'webhook':
    case 'shop_phone':
      return true;
    case 'customer':
    case 'driver':
    case 'api_key':
      return false;
    case 'platform_admin':
      return permission.endsWith('.read');
  }
}

/** Throws FORBIDDEN unless `actor` may do `permission`. */
export function demand(actor: Actor, permission: Permission): void {
  if (can(actor, permission)) return;
  throw new DomainError(
    'FORBIDDEN',
    'Your role does not allow this. A manager or the owner of the shop can do it.',
  );
}
