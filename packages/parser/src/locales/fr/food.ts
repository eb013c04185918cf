import { dishes } from './food-dishes.ts';
import { goods } from './food-goods.ts';
import { kitchen } from './food-kitchen.ts';

export const food: Record<string, string> = { ...dishes, ...goods, ...kitchen };
