/** Where the bytes of files lie: a folder, or a service that keeps objects. */
export interface FileStore {
  /** Stores bytes under a new key that begins with `prefix`; resolves with the key when they are there for good. */
  put(prefix: string, bytes: Uint8Array): Promise<string>;
  /** null: there is nothing under this key */
  get(key: string): Promise<Buffer | null>;
}
