export type CatalogOption = {
  id: string;
  slug: string;
  name: string;
  priceMinor: number;
  includedByDefault: boolean;
};

export type CatalogProduct = {
  id: string;
  slug: string;
  name: string;
  description: string;
  unit: 'each' | 'kg' | 'g' | 'l' | 'dozen' | 'pack';
  priceMinor: number;
  soldOut: boolean;
  variants: { id: string; slug: string; name: string; priceMinor: number; isDefault: boolean }[];
  modifierGroups: {
    id: string;
    slug: string;
    name: string;
    min: number;
    max: number;
    options: CatalogOption[];
  }[];
};

export type CatalogView = {
  version: number;
  currency: string;
  categories: { id: string; name: string; position: number; products: CatalogProduct[] }[];
};
