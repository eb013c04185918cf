import { z } from 'zod';

/** Where in an input an id stands: ['items', 0, 'productId']. */
export type IdPath = (string | number)[];
export type Sample = { value: unknown; idPaths: IdPath[] };

type Json = {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  minLength?: number;
  isDate?: boolean;
};

/**
 * An input that a schema accepts, with every id it can carry, optional ones too; anything else that may be left out is.
 * So a procedure written tomorrow is attacked the day it appears. `named` gives values by a field's name.
 */
export function sampleInput(schema: z.ZodType, named: Record<string, unknown>): Sample {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { isDate: true });
    },
  }) as Json;
  const idPaths: IdPath[] = [];
  return { value: sample(json, [], named, idPaths), idPaths };
}

/** A copy of `value` with `id` at `path`. */
export function withId(value: unknown, path: IdPath, id: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return id;
  const next = (at: unknown) => withId(at, rest, id);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? next(item) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: next(object[key]) };
}

function sample(json: Json, path: IdPath, named: Record<string, unknown>, idPaths: IdPath[]): unknown {
  const key = path.at(-1);
  if (typeof key === 'string' && key in named) return named[key];
  if (json.format === 'uuid') {
    idPaths.push(path);
    return '01900000-0000-7000-8000-000000000000';
  }
  const options = json.anyOf ?? json.oneOf;
  if (options) {
    const best = options.find(carriesId) ?? options[0];
    return best ? sample(best, path, named, idPaths) : undefined;
  }
  if (json.isDate) return new Date('2030-01-01T00:00:00Z');
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  switch (json.type) {
    case 'object': {
      const wanted = Object.entries(json.properties ?? {}).filter(
        ([name, property]) => json.required?.includes(name) || carriesId(property),
      );
      return Object.fromEntries(
        wanted.map(([name, property]) => [name, sample(property, [...path, name], named, idPaths)]),
      );
    }
    case 'array':
      return json.items ? [sample(json.items, [...path, 0], named, idPaths)] : [];
    case 'string':
      return 'a'.repeat(Math.max(1, json.minLength ?? 1));
    case 'number':
    case 'integer':
      return Math.max(1, json.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function carriesId(json: Json): boolean {
  return (
    json.format === 'uuid' ||
    [...Object.values(json.properties ?? {}), ...(json.anyOf ?? []), ...(json.oneOf ?? [])].some(carriesId) ||
    (json.items !== undefined && carriesId(json.items))
  );
}
