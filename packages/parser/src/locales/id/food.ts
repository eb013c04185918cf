import { dishes } from './food-dishes.ts';
import { goods } from './food-goods.ts';
import { toko } from './food-toko.ts';
import { warung } from './food-warung.ts';

export const food: Record<string, string> = { ...dishes, ...goods, ...warung, ...toko };
