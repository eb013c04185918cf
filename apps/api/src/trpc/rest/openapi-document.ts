import { generateOpenApiDocument } from 'trpc-to-openapi';
import { restErrorSchema } from './errors.ts';
import { restRouter } from './router.ts';

type Document = ReturnType<typeof generateOpenApiDocument>;

const errorContent = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

/** OpenAPI 3.1 of the REST API, from the same procedures that answer it. */
export function openApiDocument(publicUrl: string): Document {
  const document = generateOpenApiDocument(restRouter, {
    title: 'Novi',
    description: 'Orders, menu and WhatsApp session of one shop. Money is a decimal number of its currency.',
    version: '1',
    baseUrl: publicUrl,
    defs: { Error: restErrorSchema },
  });
  // The generator knows only its own error shape, so it is taken out again.
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      for (const [status, response] of Object.entries(operation?.responses ?? {})) {
        if (Number(status) >= 400) Object.assign(response as object, { content: errorContent });
      }
    }
  }
  const schemas = document.components?.schemas ?? {};
  for (const name of Object.keys(schemas)) if (name.startsWith('error.')) delete schemas[name];
  return document;
}
