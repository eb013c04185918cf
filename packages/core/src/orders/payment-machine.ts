import type { PaymentStatus } from '@novi/db/schema/orders';
import type { TransitionTable } from '../machines/machine.ts';

/** How an order is paid, apart from where the order is. Example: none > cod_due > paid > refunded. */
export const paymentMachine: TransitionTable<PaymentStatus> = {
  none: ['cod_due', 'link_sent', 'paid', 'written_off'],
  cod_due: ['paid', 'link_sent', 'written_off', 'none'],
  link_sent: ['authorized', 'paid', 'failed', 'cod_due', 'none'],
  authorized: ['paid', 'failed', 'none'],
  paid: ['partially_refunded', 'refunded'],
  partially_refunded: ['partially_refunded', 'refunded'],
  failed: ['link_sent', 'cod_due', 'paid', 'written_off'],
  refunded: [],
  written_off: [],
};
