const formatters = new Map<string, unknown>();

/** Intl formatters cost about as much to build as a whole reply costs to render; there are few distinct ones. */
export function formatter<T>(key: string, build: () => T): T {
  const known = formatters.get(key) as T | undefined;
  if (known) return known;
  const built = build();
  formatters.set(key, built);
  return built;
}
