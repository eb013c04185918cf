import { sql } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { readShop } from '../tenants/read-shop.ts';

/** One day of the shop's calendar. */
export interface UnderstandingDay {
  /** 'YYYY-MM-DD' */
  day: string;
  /** Orders that customers placed in chats. */
  orders: number;
  /** Carts that changed after Novi had summed them up, and lines that staff corrected. */
  edits: number;
  /** Answers that had to ask: which one, how many, please say it again. */
  clarifications: number;
  /** Conversations that a person took over or was handed. */
  takeovers: number;
}

const days = 30;

/**
 * How well customers were understood in the last 30 days, today included, oldest first, from the log of events. Days
 * without any are there, with zeros. Throws FORBIDDEN.
 */
export async function understandingByDay(ctx: Context): Promise<UnderstandingDay[]> {
  demand(ctx.actor, 'catalog.read');
  const { timeZone } = await readShop(ctx);
  const now = ctx.now.toISOString();
  // The kinds stand in the text of the query: that is how PostgreSQL sees that the partial index holds them all.
  const rows = await ctx.tx.execute<{ [Column in keyof UnderstandingDay]: UnderstandingDay[Column] }>(sql`
    with today as (select (${now}::timestamptz at time zone ${timeZone})::date as day),
    happened as (
      select (created_at at time zone ${timeZone})::date as day, kind, subject_id
        from events, today
        where tenant_id = ${ctx.tenantId}
          and created_at >= (today.day - ${days - 1}::integer)::timestamp at time zone ${timeZone}
          and kind in ('order.placed', 'order.drafted', 'order.updated', 'conversation.mode', 'conversation.clarified')
          and case kind
            when 'order.placed' then actor ->> 'kind' = 'customer'
            when 'order.drafted' then payload ->> 'from' = 'awaiting_confirm'
            when 'order.updated' then payload ->> 'lineId' is not null
            when 'conversation.mode' then payload ->> 'mode' = 'human'
            else true
          end
    )
    select to_char(calendar.day, 'YYYY-MM-DD') as day,
        count(distinct subject_id) filter (where kind = 'order.placed')::integer as orders,
        count(*) filter (where kind in ('order.drafted', 'order.updated'))::integer as edits,
        count(*) filter (where kind = 'conversation.clarified')::integer as clarifications,
        count(distinct subject_id) filter (where kind = 'conversation.mode')::integer as takeovers
      from today, generate_series(today.day - ${days - 1}::integer, today.day, interval '1 day') as calendar (day)
      left join happened on happened.day = calendar.day::date
      group by calendar.day
      order by calendar.day`);
  return rows.map(({ day, orders, edits, clarifications, takeovers }) => ({
    day,
    orders,
    edits,
    clarifications,
    takeovers,
  }));
}
