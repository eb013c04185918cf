/**
 * What a server says when an administrator ends a connection: ErrorResponse, FATAL 57P01
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
export const adminShutdown = message(
  'E',
  'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0',
);

function message(type: string, body: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeUInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}
