import { dishes } from './food-dishes.ts';
import { goods } from './food-goods.ts';
import { pantry } from './food-pantry.ts';
import { street } from './food-street.ts';

export const food: Record<string, string> = { ...dishes, ...goods, ...street, ...pantry };
