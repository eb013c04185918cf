import { appRouter } from '@novi/api/router';
import type { z } from 'zod';
import { restRouter } from '../../../apps/api/src/trpc/rest/router.ts';
import { Browser, CallError } from '../../../apps/api/test/test-app.ts';
import { type IdPath, type Sample, sampleInput } from './sample-input.ts';
import type { TwoShops } from './two-shops.ts';

/** One way to call the product with some input. */
export type Call = {
  name: string;
  isQuery: boolean;
  sample: Sample;
  /** As the owner of A or of B. Returns the answer's code and everything that came back, as text. */
  send(shops: TwoShops, as: 'a' | 'b', input: unknown): Promise<Answer>;
};

/** `code` is OK or the refusal's. `text` is all that was received. */
export type Answer = { code: string; text: string };

/** A place in a call's input where an id of another shop can be put. */
export type Target = { call: Call; path: IdPath };

type Procedure = {
  _def: {
    type: 'query' | 'mutation' | 'subscription';
    inputs: z.ZodType[];
    meta?: { openapi?: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string } };
  };
};

/** Orders are made at version 1 and placed at the next. */
const named = { version: 2, email: 'x@example.test', locale: 'en' };

function proceduresOf(router: { _def: { procedures: unknown } }): [string, Procedure][] {
  return Object.entries(router._def.procedures as Record<string, Procedure>);
}

/** Every procedure of the dashboard's router but subscriptions, and every REST route. */
export function allCalls(): Call[] {
  return [
    ...proceduresOf(appRouter)
      .filter(([, procedure]) => procedure._def.type !== 'subscription')
      .map(([name, procedure]) => trpcCall(name, procedure)),
    ...proceduresOf(restRouter).map(([name, procedure]) => restCall(name, procedure)),
  ];
}

export function targetsOf(calls: readonly Call[]): Target[] {
  return calls.flatMap((call) => call.sample.idPaths.map((path) => ({ call, path })));
}

function sampleOf({ _def }: Procedure): Sample {
  const schema = _def.inputs.at(-1);
  return schema ? sampleInput(schema, named) : { value: undefined, idPaths: [] };
}

function trpcCall(name: string, procedure: Procedure): Call {
  const isQuery = procedure._def.type === 'query';
  return {
    name,
    isQuery,
    sample: sampleOf(procedure),
    async send(shops, as, input) {
      // A session of its own: what logs out or switches does not end the next call's.
      const browser = new Browser(shops.test);
      browser.cookie = await shops.cookieOf(as);
      try {
        const data = isQuery ? await browser.query(name, input) : await browser.mutate(name, input);
        return { code: 'OK', text: `${JSON.stringify(data)} ${browser.last?.body}` };
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        const { domainCode, code } = error.data;
        return { code: domainCode ?? code, text: browser.last?.body ?? '' };
      }
    },
  };
}

function restCall(name: string, procedure: Procedure): Call {
  const { openapi } = procedure._def.meta ?? {};
  if (!openapi) throw new Error(`REST procedure ${name} has no path`);
  const isQuery = openapi.method === 'GET';
  return {
    name: `${openapi.method} ${openapi.path} (${name})`,
    isQuery,
    sample: sampleOf(procedure),
    async send(shops, as, input) {
      const fields = { ...(input as Record<string, unknown>) };
      const path = openapi.path.replace(/\{(\w+)\}/g, (_, field: string) => {
        const value = String(fields[field]);
        delete fields[field];
        return value;
      });
      const query = new URLSearchParams(fields as Record<string, string>);
      const response = await shops.test.app.inject({
        method: openapi.method,
        url: isQuery ? `${path}?${query}` : path,
        headers: { authorization: `Bearer ${as === 'a' ? shops.tokenA : shops.tokenB}` },
        ...(isQuery ? {} : { payload: fields }),
      });
      return { code: response.json().error?.code ?? 'OK', text: response.body };
    },
  };
}
