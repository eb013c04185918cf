import { describe, expect, it } from 'vitest';
import { type LiveState, liveReducer } from './live-state.ts';
import { touchedQueries } from './touched-queries.ts';

const connecting: LiveState = { phase: 'connecting', sinceMs: 0, lastSeq: null };

describe('liveReducer', () => {
  it('remembers since when the line is lost, however often it is told', () => {
    const lost = liveReducer(liveReducer(connecting, { type: 'opened', atMs: 10 }), {
      type: 'lost',
      atMs: 50,
    });
    expect(liveReducer(lost, { type: 'lost', atMs: 90 })).toEqual({
      phase: 'lost',
      sinceMs: 50,
      lastSeq: null,
    });
  });

  it('is live again with the first event that gets through', () => {
    const lost: LiveState = { phase: 'lost', sinceMs: 50, lastSeq: 7 };
    expect(liveReducer(lost, { type: 'event', seq: 8, atMs: 60 })).toEqual({
      phase: 'live',
      sinceMs: 60,
      lastSeq: 8,
    });
  });

  it('never goes back behind an event it has seen', () => {
    const live: LiveState = { phase: 'live', sinceMs: 10, lastSeq: 9 };
    expect(liveReducer(live, { type: 'event', seq: 4, atMs: 20 }).lastSeq).toBe(9);
  });
});

describe('touchedQueries', () => {
  it('reads the board again for a placed order', () => {
    expect(touchedQueries({ kind: 'order.placed' })).toContain('board');
  });

  it('leaves the board alone while a customer is still filling the cart', () => {
    expect(touchedQueries({ kind: 'order.drafted' })).not.toContain('board');
  });

  it.each([
    ['message.received', 'chats'],
    ['conversation.mode', 'chats'],
    ['session.ready', 'session'],
    ['catalog.replaced', 'catalog'],
    ['tenant.updated', 'auth'],
    ['tenant.manual_mode', 'session'],
    ['payment.paid', 'board'],
  ])('%s makes %s old', (kind, query) => {
    expect(touchedQueries({ kind })).toContain(query);
  });

  it('ignores a kind it does not know', () => {
    expect(touchedQueries({ kind: 'constructor.x' })).toEqual([]);
  });
});
