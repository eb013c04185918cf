/** Something did not answer in time. Whether it happened all the same is not known. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** `promise`, or TooSlow after `ms`. What it was waiting for goes on, and a later failure of it is nobody's. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`${what} took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
