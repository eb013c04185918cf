import { useQuery } from '@tanstack/react-query';
import { trpc } from '../data/trpc.ts';
import { useCan } from '../data/use-me.ts';
import { urls } from '../urls.ts';

/** What waits behind a destination: new orders, unread chats. Zero shows nothing. */
export function useCounts(): Partial<Record<string, number>> {
  const board = useQuery(trpc.board.list.queryOptions(undefined, { enabled: useCan('orders.read') }));
  const chats = useQuery(trpc.chats.list.queryOptions({}, { enabled: useCan('chats.read') }));
  return {
    [urls.board]: board.data?.orders.filter((order) => order.status === 'placed').length ?? 0,
    [urls.chats]: chats.data?.conversations.filter((chat) => chat.unreadCount > 0).length ?? 0,
  };
}
