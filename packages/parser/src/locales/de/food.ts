import { dishes } from './food-dishes.ts';
import { goods } from './food-goods.ts';

export const food: Record<string, string> = { ...dishes, ...goods };
