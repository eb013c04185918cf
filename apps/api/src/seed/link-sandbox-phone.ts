import { setTimeout as delay } from 'node:timers/promises';

const startsWithinMs = 15_000;
const pollMs = 100;

/**
 * Links a number of the sandbox to a shop, as a merchant with that phone would: the session shows a code, the phone
 * scans it. The link stays with the sandbox when this process ends. The sandbox may still be starting.
 * @param link.session what the worker's driver will call the session: `tenantId:sessionId`
 */
export async function linkSandboxPhone(
  sandboxUrl: string,
  link: { session: string; number: string; label: string },
): Promise<void> {
  await untilAnswers(`${sandboxUrl}/sandbox/api/numbers`);
  const session = `${sandboxUrl}/sandbox/driver/sessions/${encodeURIComponent(link.session)}`;
  await call('PUT', `${sandboxUrl}/sandbox/api/phones/${link.number}`, { name: link.label });
  const { epoch, state } = await call('POST', `${session}/connect`, { owner: 'seed' });
  if (state !== 'linked') {
    const { qr } = await call('POST', `${sandboxUrl}/sandbox/driver/links`, {
      session: link.session,
      label: link.label,
    });
    await call('POST', `${sandboxUrl}/sandbox/api/phones/${link.number}/scan`, { qr });
  }
  await call('POST', `${session}/disconnect`, {}, { 'x-sandbox-epoch': String(epoch) });
}

async function untilAnswers(url: string): Promise<void> {
  const givesUpAt = Date.now() + startsWithinMs;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (Date.now() > givesUpAt) throw new Error(`The sandbox does not answer at ${url}`);
    await delay(pollMs);
  }
}

async function call(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The sandbox refused ${method} ${url}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : {};
}
