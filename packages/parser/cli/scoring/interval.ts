/** A share with its 95 % interval (Wilson 1927: right also near 0 and 1, and for few rows). */
export interface Share {
  right: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

const Z = 1.96;

export function share(right: number, of: number): Share {
  if (of === 0) return { right, of, share: null, low: null, high: null };
  const p = right / of;
  const spread = 1 + (Z * Z) / of;
  const middle = p + (Z * Z) / (2 * of);
  const margin = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  return {
    right,
    of,
    share: p,
    low: Math.max(0, (middle - margin) / spread),
    high: Math.min(1, (middle + margin) / spread),
  };
}

/** A claim of 99.5 % needs some 600 rows without a miss (rule of three): fewer cannot show it. */
export const ROWS_FOR_PRECISION = 600;

export function printShare({ right, of, share: value, low, high }: Share): string {
  if (value === null || low === null || high === null) return 'no rows';
  const percent = (x: number): string => (100 * x).toFixed(1);
  return `${percent(value)} % (${right}/${of}, 95 % ${percent(low)}-${percent(high)})`;
}
