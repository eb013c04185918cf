/** Splits REDIS_URL into what the client reads and the prefix of our names (`?prefix=`, `novi` unless given). */
export function redisAddress(redisUrl: string): { url: string; prefix: string } {
  const parsed = new URL(redisUrl);
  const prefix = parsed.searchParams.get('prefix') || 'novi';
  parsed.searchParams.delete('prefix');
  return { url: parsed.href, prefix };
}
