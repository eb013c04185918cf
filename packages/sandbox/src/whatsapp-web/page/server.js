/** A refusal of the network; `code` is one of those in the sandbox's README, or NO_ANSWER. */
export class Refusal extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export async function call(method, path, { body, epoch } = {}) {
  const headers = { 'content-type': 'application/json' };
  if (epoch) headers['x-sandbox-epoch'] = epoch;
  const init = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  let response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    throw new Refusal('NO_ANSWER', String(error));
  }
  const answer = await response.json();
  if (!response.ok) throw new Refusal(answer.code, answer.error);
  return answer;
}
