import type { Role } from '@novi/core/access/actor';
import type { Permission } from '@novi/core/access/can';
import type { SessionState } from '@novi/core/sessions/session-machine';

export type Me = {
  user: { id: string; name: string; email: string; emailVerified: boolean };
  tenant: {
    id: string;
    name: string;
    shortCode: string;
    currency: string;
    timeZone: string;
    locales: string[];
  } | null;
  role: Role | null;
  memberships: { tenantId: string; name: string; role: Role }[];
  permissions: Permission[];
  /** Where the sandbox's phones and mailbox are; null where there is no sandbox. */
  urls: { phonesPage: string | null; mail: string | null };
};

export type WhatsAppView = {
  state: SessionState;
  causeCode: string | null;
  /** The cause in plain words. */
  cause: string | null;
  /** What the phone scans; only for those who may link, and only while a scan is awaited. */
  qr: string | null;
  expiresAt: Date | null;
  number: string | null;
  driver: 'sandbox' | 'web-js' | 'cloud-api';
  stateChangedAt: Date;
  emailVerified: boolean;
  isSandbox: boolean;
};

export type TenantView = {
  id: string;
  name: string;
  description: string;
  shortCode: string;
  currency: string;
  timeZone: string;
  locales: string[];
  settings: Record<string, unknown>;
  stats: { totalOrders: number; totalRevenueMinor: number; activeCustomers: number };
};

export type TemplateView = {
  event: 'order_confirmation' | 'delivery_update';
  locale: string;
  body: string;
  isDefault: boolean;
  variables: string[];
  preview: string;
};

export type MemberView = { id: string; displayName: string; role: Role; email: string | null };

/** Ids and kinds only: whoever hears of a change reads it through a procedure that checks who may. */
export type LiveEvent = { seq: number; kind: string; subjectType: string; subjectId: string; at: Date };
