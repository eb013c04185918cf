import { expect, it } from 'vitest';
import { trackingSteps } from './tracking-steps.ts';

const at = new Date('2026-11-20T19:00:00Z');
const moves = (...kinds: string[]) => kinds.map((kind) => ({ kind: `order.${kind}`, at }));
const done = (steps: ReturnType<typeof trackingSteps>) =>
  steps.map((step) => `${step.key}${step.done ? ' ✓' : ''}`).join(', ');

it('shows how far a delivery has come', () => {
  const steps = trackingSteps(
    { status: 'preparing', fulfilment: 'delivery' },
    moves('placed', 'accepted', 'preparing'),
  );
  expect(done(steps)).toBe('placed ✓, accepted ✓, preparing ✓, ready, handed_over, completed');
});

it('takes a skipped step as done, without a time', () => {
  const steps = trackingSteps(
    { status: 'ready', fulfilment: 'delivery' },
    moves('placed', 'accepted', 'ready'),
  );
  expect(steps[2]).toEqual({ key: 'preparing', done: true, at: null });
});

it('does not show what was undone', () => {
  const steps = trackingSteps(
    { status: 'ready', fulfilment: 'delivery' },
    moves('placed', 'accepted', 'ready', 'handed_over', 'undone'),
  );
  expect(steps[4]).toEqual({ key: 'handed_over', done: false, at: null });
});

it('has no way to the door for a pickup', () => {
  const handed = trackingSteps({ status: 'handed_over', fulfilment: 'pickup' }, moves('placed'));
  expect(done(handed)).toBe('placed ✓, accepted ✓, preparing ✓, ready ✓, completed ✓');
});

it('ends with what ended it', () => {
  const steps = trackingSteps({ status: 'rejected', fulfilment: 'delivery' }, moves('placed', 'rejected'));
  expect(done(steps)).toBe('placed ✓, rejected ✓');
});

it('keeps the last step of an order that needs attention', () => {
  const steps = trackingSteps(
    { status: 'needs_attention', fulfilment: 'pickup' },
    moves('placed', 'accepted'),
  );
  expect(done(steps)).toBe('placed ✓, accepted ✓, preparing, ready, completed');
});
