import { DomainError, type FieldErrors } from '@novi/core/errors';

/**
 * Refuses input with a NUL in any of its texts, naming each: PostgreSQL's text cannot hold one. Looked for here once
 * and not in each schema, where a new field would forget it. Walks without recursion, because input may be nested as
 * deep as a body is long, and superjson can make it contain itself. Throws INVALID_INPUT.
 */
export function demandStorable(input: unknown): void {
  const fields: FieldErrors = {};
  const seen = new Set<unknown>();
  const waiting: [value: unknown, path: string][] = [[input, '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value === 'string' && value.includes('\0')) fields[path] = 'This contains a NUL character.';
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) waiting.push([inner, path ? `${path}.${key}` : key]);
  }
  if (Object.keys(fields).length > 0)
    throw new DomainError('INVALID_INPUT', 'Some fields are not right.', fields);
}
