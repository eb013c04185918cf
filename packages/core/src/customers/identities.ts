import type { WhatsAppIdentity } from './resolve-customer.ts';

/** A person as a driver names them: by phone, or by an opaque id whose phone may be known as well. */
export interface NamedPerson {
  kind: 'phone' | 'lid';
  value: string;
  phone?: string | undefined;
}

/** Every way in which a person is named at once; at least one, phones as digits. */
export function identitiesOf(person: NamedPerson): WhatsAppIdentity[] {
  const phone = digits(person.kind === 'phone' ? person.value : (person.phone ?? ''));
  const identities: WhatsAppIdentity[] = [];
  if (phone) identities.push({ kind: 'phone', value: phone });
  if (person.kind === 'lid') identities.push({ kind: 'lid', value: person.value });
  return identities.length > 0 ? identities : [{ kind: 'lid', value: person.value }];
}

const digits = (text: string) => text.replace(/@.*$/, '').replace(/\D/g, '');
