import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { openStaleReads } from './stale-reads.ts';

const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
  client.clear();
});

/** A board whose reads look when they begin and answer when they are told to. */
function openBoard() {
  const stale = openStaleReads(client);
  let orders = 0;
  const reads: (() => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ['board', 'list'],
    queryFn: () => {
      const seen = orders;
      return new Promise<number>((resolve) => reads.push(() => resolve(seen)));
    },
  });
  open.push(
    observer.subscribe(() => {}),
    () => stale.close(),
  );
  return {
    stale,
    place: () => {
      orders += 1;
    },
    shown: () => observer.getCurrentResult().data,
    reads: () => reads.length,
    async answer() {
      reads.at(-1)?.();
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

describe('openStaleReads', () => {
  it('reads once more what changed while its first read was under way', async () => {
    const board = openBoard();
    board.place();
    board.stale.readAgain({ queryKey: ['board'] });
    await board.answer();
    await board.answer();
    expect(board.shown()).toBe(1);
  });

  it('lets every read end, however fast events come', async () => {
    const board = openBoard();
    await board.answer();
    for (let event = 0; event < 5; event += 1) {
      board.place();
      board.stale.readAgain();
    }
    expect(board.reads()).toBe(2);
    await board.answer();
    expect(board.shown()).toBe(1);
    await board.answer();
    expect(board.shown()).toBe(5);
    expect(board.reads()).toBe(3);
  });

  it('leaves alone what the event does not touch', async () => {
    const board = openBoard();
    await board.answer();
    board.stale.readAgain({ queryKey: ['chats'] });
    expect(board.reads()).toBe(1);
  });
});
