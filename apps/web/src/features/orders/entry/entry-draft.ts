/** A line of an order typed by hand. `key` is only for the list on the screen. */
export interface EntryLine {
  key: number;
  productId?: string;
  variantId?: string;
  name: string;
  quantity: number;
  unitPriceMinor: number | null;
}

/** What can be picked for a line: every product, and every variant of those that have some. */
export interface Pick {
  productId: string;
  variantId?: string;
  name: string;
  priceMinor: number;
}

interface MenuShape {
  categories: readonly {
    products: readonly {
      id: string;
      name: string;
      priceMinor: number;
      soldOut: boolean;
      variants: readonly { id: string; name: string; priceMinor: number }[];
    }[];
  }[];
}

export function picksOf(menu: MenuShape): Pick[] {
  return menu.categories.flatMap((category) =>
    category.products
      .filter((product) => !product.soldOut)
      .flatMap((product): Pick[] =>
        product.variants.length === 0
          ? [{ productId: product.id, name: product.name, priceMinor: product.priceMinor }]
          : product.variants.map((variant) => ({
              productId: product.id,
              variantId: variant.id,
              name: `${product.name}, ${variant.name}`,
              priceMinor: variant.priceMinor,
            })),
      ),
  );
}

/** The line after its name was typed: a name that is on the menu brings its price and its product along. */
export function nameLine(line: EntryLine, name: string, picks: readonly Pick[]): EntryLine {
  const pick = picks.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  const { productId: _product, variantId: _variant, ...plain } = line;
  if (!pick) return { ...plain, name };
  return {
    ...plain,
    name: pick.name,
    productId: pick.productId,
    ...(pick.variantId ? { variantId: pick.variantId } : {}),
    unitPriceMinor: pick.priceMinor,
  };
}

/** Whether a line can be sent as it is. */
export function isComplete(line: EntryLine): boolean {
  return line.name.trim() !== '' && line.quantity > 0 && line.unitPriceMinor !== null;
}

/** Minor units, each line rounded half up by itself as the shop's prices are. */
export function entryTotal(lines: readonly EntryLine[]): number {
  return lines.reduce((sum, line) => sum + Math.round(line.quantity * (line.unitPriceMinor ?? 0)), 0);
}
