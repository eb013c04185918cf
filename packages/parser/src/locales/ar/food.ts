import { dishes } from './food-dishes.ts';
import { goods } from './food-goods.ts';
import { regional } from './food-regional.ts';

export const food: Record<string, string> = { ...dishes, ...goods, ...regional };
