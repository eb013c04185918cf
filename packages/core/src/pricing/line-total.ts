/**
 * What a line comes to, in minor units, rounded half up: the one place where a fraction of a minor unit can arise
 * (0.335 kg of something), so a total is exactly the sum of its lines.
 * @param quantityThousandths 1.5 kg = 1500
 */
export function lineTotalMinor(unitPriceMinor: number, quantityThousandths: number): number {
  return Math.floor((unitPriceMinor * quantityThousandths + 500) / 1000);
}
