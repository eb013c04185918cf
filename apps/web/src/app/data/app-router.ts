import type { AppRouter } from '@novi/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type { AppRouter };
/** What each procedure answers and takes: the one source of the dashboard's data types. */
export type Outputs = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;

export type Me = NonNullable<Outputs['auth']['me']>;
export type Permission = Me['permissions'][number];
export type OrderCard = Outputs['board']['list']['orders'][number];
export type OrderDetail = Outputs['orders']['get'];
export type OrderStatus = OrderCard['status'];
export type Conversation = Outputs['chats']['list']['conversations'][number];
export type Thread = Outputs['chats']['thread'];
export type ThreadMessage = Thread['messages'][number];
export type Catalog = Outputs['catalog']['get'];
export type CatalogProduct = Catalog['categories'][number]['products'][number];
export type Explained = Outputs['parser']['explain'];
export type UnderstandingDay = Outputs['stats']['understanding'][number];
export type Session = Outputs['session']['get'];
