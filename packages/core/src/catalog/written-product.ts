import type { ProductInput } from './schemas.ts';

/** A product of a menu and the row it was written to. */
export interface WrittenProduct {
  product: ProductInput;
  productId: string;
}
