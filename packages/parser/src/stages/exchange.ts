import { sameMeasure } from '../menu/measure.ts';
import type { MenuProduct } from '../menu/menu-index.ts';
import type { Reading } from './reading.ts';
import { touch } from './touch.ts';
import type { WorkingLine } from './working-cart.ts';

/** Another product on the same line: amount and, where it has the same one, size stay. */
export function exchange(reading: Reading, line: WorkingLine, product: MenuProduct): void {
  const old = line.product;
  line.variant = carryVariant(old, line.variant, product);
  line.modifiers = line.modifiers.filter((modifier) => {
    const known = product.options.get(modifier.option);
    return known !== undefined && old.options.get(modifier.option)?.group === known.group;
  });
  line.product = product;
  touch(reading, line);
}

function carryVariant(from: MenuProduct, variant: string | null, to: MenuProduct): string | null {
  if (variant === null) return null;
  const old = from.variants.find((other) => other.id === variant);
  const same = to.variants.find(
    (other) =>
      other.entity === old?.entity ||
      other.id === variant ||
      other.measures.some((one) => old?.measures.some((two) => sameMeasure(one, two))),
  );
  return same?.id ?? null;
}
