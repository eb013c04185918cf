import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { deliveryMachine } from '../orders/delivery-machine.ts';
import { orderMachine, undoableMoves } from '../orders/order-machine.ts';
import { paymentMachine } from '../orders/payment-machine.ts';
import { assertTransition, isTerminal, type TransitionTable } from './machine.ts';

/** The moves of each machine, written down once more: a table that changes by accident differs from this. */
const legal = {
  order: `
    draft > awaiting_confirm placed cancelled expired needs_attention
    awaiting_confirm > draft placed cancelled expired needs_attention
    scheduled > placed accepted cancelled
    placed > accepted rejected cancelled scheduled needs_attention change_requested
    accepted > preparing ready rejected cancelled needs_attention change_requested
    preparing > ready cancelled needs_attention change_requested
    ready > handed_over completed cancelled needs_attention
    handed_over > completed needs_attention cancelled
    needs_attention > draft placed accepted preparing ready handed_over rejected cancelled
    change_requested > placed accepted preparing cancelled
    completed >
    rejected >
    cancelled >
    expired >`,
  payment: `
    none > cod_due link_sent paid written_off
    cod_due > paid link_sent written_off none
    link_sent > authorized paid failed cod_due none
    authorized > paid failed none
    paid > partially_refunded refunded
    partially_refunded > partially_refunded refunded
    failed > link_sent cod_due paid written_off
    refunded >
    written_off >`,
  delivery: `
    unassigned > offered assigned picked_up delivered
    offered > unassigned assigned
    assigned > unassigned at_store picked_up
    at_store > unassigned picked_up
    picked_up > en_route arriving delivered failed
    en_route > arriving delivered failed
    arriving > delivered failed
    failed > retry returning
    retry > unassigned assigned en_route
    returning > returned
    delivered >
    returned >`,
};

const machines: [keyof typeof legal, TransitionTable<string>][] = [
  ['order', orderMachine],
  ['payment', paymentMachine],
  ['delivery', deliveryMachine],
];

function pairsOf(text: string): Set<string> {
  const lines = text.trim().split('\n');
  return new Set(
    lines.flatMap((line) => {
      const [from, to = ''] = line.split('>').map((part) => part.trim());
      return to.split(' ').flatMap((state) => (state ? [`${from} > ${state}`] : []));
    }),
  );
}

describe.each(machines)('the %s machine', (name, table) => {
  const states = Object.keys(table);
  const expected = pairsOf(legal[name]);

  it('allows exactly the moves written down, and refuses every other', () => {
    for (const from of states) {
      for (const to of states) {
        const move = () => assertTransition(name, table, from, to);
        if (expected.has(`${from} > ${to}`)) expect(move).not.toThrow();
        else expect(move, `${from} > ${to}`).toThrow(DomainError);
      }
    }
  });

  it('names only states it has', () => {
    for (const pair of expected) {
      for (const state of pair.split(' > ')) expect(states).toContain(state);
    }
  });
});

it('knows what is over', () => {
  expect(Object.keys(orderMachine).filter((state) => isTerminal(orderMachine, state as 'draft'))).toEqual([
    'completed',
    'rejected',
    'cancelled',
    'expired',
  ]);
});

it('undoes only what the machine does', () => {
  for (const [to, froms] of Object.entries(undoableMoves))
    for (const from of froms) expect(orderMachine[from]).toContain(to);
});

it('says in words what cannot be', () => {
  expect(() => assertTransition('order', orderMachine, 'handed_over', 'placed')).toThrow(
    'This order is handed over and cannot become placed.',
  );
});
