/** An answer of the sandbox that is not a success; `code` is the sandbox's own. */
export class SandboxRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'SandboxRefusal';
    this.status = status;
    this.code = code;
  }
}

export type SandboxCall = <T>(
  method: 'GET' | 'POST',
  path: string,
  options?: { body?: unknown; epoch?: string | undefined; signal?: AbortSignal; timeoutMs?: number },
) => Promise<T>;

/** Speaks JSON with the sandbox's driver face. Throws SandboxRefusal, or the network's own error. */
export function openSandboxHttp(baseUrl: string): SandboxCall {
  return async <T>(method: 'GET' | 'POST', path: string, options: Parameters<SandboxCall>[2] = {}) => {
    const limits = [AbortSignal.timeout(options.timeoutMs ?? 10_000)];
    if (options.signal) limits.push(options.signal);
    const response = await fetch(`${baseUrl}/sandbox/driver${path}`, {
      method,
      headers: {
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(options.epoch ? { 'x-sandbox-epoch': options.epoch } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(options.body ?? {}) } : {}),
      signal: AbortSignal.any(limits),
    });
    const answer = (await response.json().catch(() => ({}))) as { error?: string; code?: string };
    if (response.ok) return answer as T;
    throw new SandboxRefusal(
      response.status,
      answer.code ?? 'UNKNOWN',
      answer.error ?? `the sandbox answered ${response.status}`,
    );
  };
}
