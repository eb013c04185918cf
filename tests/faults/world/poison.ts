/** Makes messages whose id begins with POISON impossible to handle, however often it is tried, but not to give up. */
export const poisonTrigger = `
  create function public.refuse_poison() returns trigger language plpgsql as $$
    begin raise exception 'poison'; end $$;
  create trigger refuse_poison before update on public.messages for each row
    when (new.wa_message_id like 'POISON%' and new.status = 'done' and new.last_error is distinct from 'given up')
    execute function public.refuse_poison();`;
