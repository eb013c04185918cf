import type { z } from 'zod';
import { DomainError, type FieldErrors } from './errors.ts';

/** Parses a verb's input; throws INVALID_INPUT with one sentence for each field path ("items.0.name"). */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join('.');
    fields[path] ??= issue.message;
  }
  throw invalidInput(fields);
}

/** INVALID_INPUT whose message names the fields, for a rule a schema cannot know. */
export function invalidInput(fields: FieldErrors): DomainError {
  const [path, message] = Object.entries(fields)[0] ?? ['', 'Something in this request is not valid.'];
  return new DomainError('INVALID_INPUT', path === '' ? message : `${path}: ${message}`, fields);
}
