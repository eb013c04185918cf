/** "3.4 MB" in the reader's language; never "0 kB". */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** The limit that a file is over, as people read it, rounded down so that a file of that size is taken; else null. */
export function limitOver(sizeBytes: number, maxBytes: number, locale: string): string | null {
  if (sizeBytes <= maxBytes) return null;
  const step = maxBytes >= 1_000_000 ? 100_000 : 1000;
  return fileSize(Math.floor(maxBytes / step) * step, locale);
}
