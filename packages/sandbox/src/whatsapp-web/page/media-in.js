import { device, sessionPath } from './device.js';
import { Refusal } from './server.js';

/** A file of a message, as bytes. A 404 is what the library takes for a file that is gone. */
export async function downloadAndMaybeDecrypt({ directPath }) {
  const id = directPath.slice('/v/'.length);
  const response = await fetch(`${sessionPath()}/messages/${id}/media`, {
    headers: { 'x-sandbox-epoch': device.epoch },
  });
  if (!response.ok) {
    throw Object.assign(new Refusal('NOT_FOUND', 'the file is gone'), { status: response.status });
  }
  const { base64 } = await response.json();
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
}
