import { cuisines } from './food-cuisines.ts';
import { dishes } from './food-dishes.ts';
import { drinks } from './food-drinks.ts';
import { goods } from './food-goods.ts';
import { toppings } from './food-toppings.ts';

export const food: Record<string, string> = { ...dishes, ...goods, ...drinks, ...toppings, ...cuisines };
