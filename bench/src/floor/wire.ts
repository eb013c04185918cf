/** One message of PostgreSQL's protocol 3: its type's letter ('' for the first of a client) and its body. */
export interface WireMessage {
  type: string;
  body: Buffer;
}

/**
 * Cuts a byte stream into messages, whatever pieces it comes in.
 * @param hasStartup true for the client's side, whose first message has no type
 */
export function messageSplitter(hasStartup: boolean): (chunk: Buffer) => WireMessage[] {
  let rest: Buffer = Buffer.alloc(0);
  let atStart = hasStartup;
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const messages: WireMessage[] = [];
    for (;;) {
      const typeBytes = atStart ? 0 : 1;
      if (rest.length < typeBytes + 4) return messages;
      const end = typeBytes + rest.readInt32BE(typeBytes);
      if (rest.length < end) return messages;
      const type = atStart ? '' : String.fromCharCode(rest.readUInt8(0));
      messages.push({ type, body: rest.subarray(typeBytes + 4, end) });
      rest = rest.subarray(end);
      atStart = false;
    }
  };
}

/** Reads a body field by field. */
class Fields {
  #at = 0;
  readonly #body: Buffer;

  constructor(body: Buffer) {
    this.#body = body;
  }

  text(): string {
    const end = this.#body.indexOf(0, this.#at);
    const value = this.#body.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return value;
  }

  int16(): number {
    this.#at += 2;
    return this.#body.readInt16BE(this.#at - 2);
  }

  /** A length in four bytes and so many more; null for length -1. */
  value(): Buffer | null {
    const length = this.#body.readInt32BE(this.#at);
    this.#at += 4;
    if (length === -1) return null;
    this.#at += length;
    return this.#body.subarray(this.#at - length, this.#at);
  }
}

/** Startup: parameters such as user and database. */
export function readStartup(body: Buffer): Record<string, string> {
  // After the protocol's version: name, value, name, value, and an empty name.
  const parts = body.toString('utf8', 4).split('\0');
  const pairs: [string, string][] = [];
  for (let i = 0; parts[i]; i += 2) pairs.push([parts[i] ?? '', parts[i + 1] ?? '']);
  return Object.fromEntries(pairs);
}

/** Parse: gives a statement its name. */
export function readParse(body: Buffer): { name: string; sql: string } {
  const fields = new Fields(body);
  return { name: fields.text(), sql: fields.text() };
}

/** Bind: values for a named statement, as text. Throws for values in binary, which no client of ours sends. */
export function readBind(body: Buffer): { name: string; values: (string | null)[] } {
  const fields = new Fields(body);
  fields.text();
  const name = fields.text();
  const formats = Array.from({ length: fields.int16() }, () => fields.int16());
  if (formats.some((format) => format !== 0)) throw new Error(`values of ${name} came in binary`);
  const values = Array.from({ length: fields.int16() }, () => fields.value()?.toString('utf8') ?? null);
  return { name, values };
}

/** CommandComplete: how many rows a statement returned or changed, as postgres.js counts them. */
export function readRowCount(body: Buffer): number {
  return Number(/ (\d+)\0$/.exec(body.toString('utf8'))?.[1] ?? 0);
}
