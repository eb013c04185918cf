import type { OrderCard } from '../../app/data/app-router.ts';

/** What a move or a dialog needs to know of an order; the board's cards and the panel's detail both have it. */
export type Asked = Pick<OrderCard, 'id' | 'version' | 'label'>;
