/** Graph answered with an error of its own; `code` is what decides, never the text. */
export class GraphRefusal extends Error {
  readonly code: number;
  readonly status: number;
  /** How long Meta says it will take, ms; null where it says nothing. */
  readonly waitMs: number | null;

  constructor(refusal: { code: number; status: number; detail: string; waitMs: number | null }) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.name = 'GraphRefusal';
    this.code = refusal.code;
    this.status = refusal.status;
    this.waitMs = refusal.waitMs;
  }
}

/** Nothing of the request left this machine: it can be made again without a doubt. */
export class GraphUnreachable extends Error {
  override readonly name = 'GraphUnreachable';
}

/** The request may have arrived and been done; no answer that can be read came back. */
export class GraphSilent extends Error {
  override readonly name = 'GraphSilent';
}

export interface GraphRequest {
  method: 'GET' | 'POST';
  /** Below the base URL, `/<id>/messages`; or a whole address, for files. */
  path: string;
  body?: object | FormData;
  timeoutMs?: number;
}

/** Codes of a connection that was never made: before any byte of the request went out. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH'];

/**
 * One request to the Graph API. Resolves with a successful response, whose body is still to be read.
 * Throws GraphRefusal, GraphUnreachable or GraphSilent.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 */
export async function askGraph(
  baseUrl: string,
  accessToken: string,
  { method, path, body, timeoutMs = 15_000 }: GraphRequest,
): Promise<Response> {
  const url = path.startsWith('/') ? `${baseUrl}${path}` : path;
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${accessToken}`,
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    // A redirect would carry the token to wherever it points.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    const code = ((error as { cause?: { code?: string } }).cause?.code ?? '') as string;
    if (neverConnected.includes(code)) throw new GraphUnreachable(`Graph cannot be reached: ${code}`);
    throw new GraphSilent(`Graph did not answer: ${code || (error as Error).name}`);
  });
  if (response.ok) return response;
  throw await refusalOf(response);
}

/** Reads JSON of a success; one that cannot be read leaves open what was done. */
export async function readJson<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw new GraphSilent('Graph’s answer could not be read');
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const { status } = response;
  const body = (await response.json().catch(() => null)) as {
    error?: { code?: number; message?: string; error_data?: { details?: string } };
  } | null;
  const error = body?.error;
  if (typeof error?.code !== 'number') {
    // A proxy's error page: below 500 the request was turned away, above nobody knows.
    if (status >= 500) return new GraphSilent(`Graph answered ${status} without saying why`);
    return new GraphRefusal({ code: 0, status, detail: `HTTP ${status}`, waitMs: null });
  }
  const detail = (error.error_data?.details ?? error.message ?? '').slice(0, 300);
  return new GraphRefusal({ code: error.code, status, detail, waitMs: waitOf(response.headers) });
}

/**
 * `estimated_time_to_regain_access`, minutes, of the header that tells how much of a limit is used.
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
function waitOf(headers: Headers): number | null {
  try {
    const usage = JSON.parse(headers.get('x-business-use-case-usage') ?? '{}') as Record<
      string,
      { estimated_time_to_regain_access?: number }[]
    >;
    const minutes = Object.values(usage)
      .flat()
      .map((one) => one.estimated_time_to_regain_access ?? 0);
    const longest = Math.max(0, ...minutes);
    return longest > 0 ? longest * 60_000 : null;
  } catch {
    return null;
  }
}
