/** What Meta shows for a number, as it is typed. */
export const officialFields = [
  'phoneNumberId',
  'wabaId',
  'accessToken',
  'appSecret',
  'verifyToken',
  'catalogId',
] as const;
export type OfficialField = (typeof officialFields)[number];

export type FieldTrouble = 'blank' | 'id' | 'short';

const ids: readonly OfficialField[] = ['phoneNumberId', 'wabaId', 'catalogId'];
const ofOwnApp: readonly OfficialField[] = ['appSecret', 'verifyToken'];
const shortest = 16;

/**
 * What is wrong before Meta is asked, by field. `needsApp`: the installation has no Meta app, so the shop's own must sign.
 * Left blank, both of the app's fields mean the installation's.
 */
export function troublesOf(
  values: Record<OfficialField, string>,
  needsApp: boolean,
): Partial<Record<OfficialField, FieldTrouble>> {
  const hasApp = needsApp || ofOwnApp.some((field) => values[field] !== '');
  const isOptional = (field: OfficialField) => field === 'catalogId' || (ofOwnApp.includes(field) && !hasApp);
  const troubleOf = (field: OfficialField): FieldTrouble | undefined => {
    const value = values[field];
    if (value === '') return isOptional(field) ? undefined : 'blank';
    if (ids.includes(field)) return /^[0-9]{5,30}$/.test(value) ? undefined : 'id';
    return ofOwnApp.includes(field) && value.length < shortest ? 'short' : undefined;
  };
  return Object.fromEntries(
    officialFields.flatMap((field) => {
      const trouble = troubleOf(field);
      return trouble ? [[field, trouble]] : [];
    }),
  );
}
