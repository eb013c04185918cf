/** Calls the sandbox. Throws an Error with its words when it refuses. */
async function call(method, path, body) {
  const response = await fetch(`/sandbox/api${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? 'The sandbox did not answer as expected.');
  return answer;
}

export const api = {
  phones: () => call('GET', '/phones'),
  addPhone: (phone, name) => call('PUT', `/phones/${phone}`, { name }),
  removePhone: (phone) => call('DELETE', `/phones/${phone}`),
  chats: (phone) => call('GET', `/phones/${phone}/chats`),
  messages: (phone, other) => call('GET', `/phones/${phone}/messages?with=${other}`),
  send: (phone, message) => call('POST', `/phones/${phone}/messages`, message),
  edit: (phone, id, text) => call('PATCH', `/phones/${phone}/messages/${encodeURIComponent(id)}`, { text }),
  revoke: (phone, id) => call('DELETE', `/phones/${phone}/messages/${encodeURIComponent(id)}`),
  read: (phone, other) => call('POST', `/phones/${phone}/read`, { with: other }),
  scan: (phone, qr) => call('POST', `/phones/${phone}/scan`, { qr }),
  pair: (phone, code) => call('POST', `/phones/${phone}/pair`, { code }),
  unlink: (phone) => call('DELETE', `/phones/${phone}/link`),
  numbers: () => call('GET', '/numbers'),
  pendingLinks: () => call('GET', '/pending-links'),
  faults: () => call('GET', '/faults'),
  setFaults: (phone, faults) => call('POST', '/faults', { phone, ...faults }),
  mail: () => call('GET', '/mail'),
};
