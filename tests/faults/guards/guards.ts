import type { Invariant } from '../invariants/evidence.ts';
import { faultTimings } from '../workers/fault-timings.ts';
import type { CrashPoint, WorkerChoices } from '../workers/faulty-worker.ts';
import { setNetwork } from '../world/network-faults.ts';
import { madeUnique } from '../world/read-rows.ts';
import type { World } from '../world/world.ts';

export interface Guard {
  name: string;
  /** How it is taken away, and what the checker must say then. */
  removal: string;
  /** Null where nothing was taken away: then all must hold. */
  expects: Invariant | null;
  /** The crash point at which its absence shows. */
  point: CrashPoint;
  prepare?: (world: World) => Promise<void>;
  choices?: Partial<WorkerChoices>;
  /** How long is waited for what cannot come without the guard, ms; else `patienceMs` of every guard. */
  patienceMs?: number;
}

const asAdmin = (statement: string) => (world: World) => world.test.test.asAdmin(statement);

/** The definition as the database has it, with one thing changed: goes wrong aloud when that thing is not in it. */
const rewrite = (name: string, from: string, to: string) =>
  asAdmin(`do $$
    declare definition text;
    begin
      select pg_get_functiondef(oid) into strict definition from pg_proc where oid = '${name}'::regproc;
      if position($f$${from}$f$ in definition) = 0 then raise exception 'not in ${name}: %', definition; end if;
      execute replace(definition, $f$${from}$f$, $t$${to}$t$);
    end $$;`);

/** The key stays, but no two rows ever have the same. */
const neverTheSame = (column: string, which: string) =>
  asAdmin(`
    create function public.never_the_same() returns trigger language plpgsql as $$
      begin new.${column} := new.${column} || '${madeUnique}' || gen_random_uuid(); return new; end $$;
    create trigger never_the_same before insert on public.messages for each row
      when (${which}) execute function public.never_the_same();`);

const at = (when: CrashPoint['when'], step: CrashPoint['step'], mode: CrashPoint['mode']): CrashPoint => ({
  when,
  step,
  mode,
});

/** Twice at once, as when a queue gives one job to two workers. */
const twice = async <T>(effect: () => Promise<T>): Promise<T> => {
  const [first] = await Promise.all([effect(), effect()]);
  return first;
};

/** Never done, and nobody is told. */
const isLost = async () => undefined;

/**
 * Each guard, taken away where it stands outside the product's code: in the test's own database, in how a worker is
 * composed, or in how the network behaves. A checker that stays green without it proves nothing about it.
 */
export const guards: readonly Guard[] = [
  {
    name: 'unique key of WhatsApp message ids',
    removal: 'a trigger makes every id of the inbox another; the network tells each message twice',
    expects: 'I1',
    point: at('after', 'wake_conversation', 'error'),
    async prepare(world) {
      await neverTheSame('wa_message_id', `new.direction = 'in'`)(world);
      await setNetwork(world.sandbox.url, { duplicate: true });
    },
  },
  {
    name: 'acknowledged only when stored',
    removal:
      'the effect that stores a message answers before it has, and one that fails then is not told again',
    expects: 'I1',
    point: at('after', 'report_session', 'error'),
    choices: { replace: { receive: isLost } },
    patienceMs: 6_000,
  },
  {
    name: 'lease',
    removal: 'app.claim_free_sessions takes a session whose lease another worker still has',
    expects: 'I7',
    point: at('before', 'handle', 'error'),
    prepare: rewrite(
      'app.claim_free_sessions',
      `(s_1.lease_expires_at < (clock_timestamp() - '00:00:02'::interval))`,
      '(s_1.owner <> claim_free_sessions.p_owner)',
    ),
    patienceMs: 10_000,
  },
  {
    name: 'fence',
    removal:
      'app.claim_free_sessions does not raise it: a worker that was frozen writes as if it were the holder',
    expects: 'I9',
    point: at('before', 'report_session', 'hang'),
    prepare: rewrite('app.claim_free_sessions', '(s.fence + 1)', 's.fence'),
  },
  {
    name: 'sweeper',
    removal: 'it sweeps once an hour, and wake-ups are lost',
    expects: 'I9',
    point: at('before', 'wake_conversation', 'error'),
    choices: {
      timings: { ...faultTimings, sweepEveryMs: 3_600_000 },
      replace: { wake_conversation: isLost },
    },
    patienceMs: 6_000,
  },
  {
    name: 'look-up before a send is repeated',
    removal:
      'asked what became of a message, the network always says that it has none; nor does anybody hear that it arrived',
    expects: 'I3',
    point: at('after', 'send', 'error'),
    choices: { replace: { look_up: async () => ({ kind: 'absent' }), ack: isLost } },
  },
  {
    name: 'idempotency key of an answer, and the status of what is answered',
    removal:
      'a trigger makes every key of the outbox another, and another leaves what was handled unread once',
    expects: 'I3',
    point: at('after', 'mark_sent', 'error'),
    async prepare(world) {
      await neverTheSame('idempotency_key', 'new.idempotency_key is not null')(world);
      await asAdmin(`
        create function public.unread_again() returns trigger language plpgsql as $$
          begin new.status := 'received'; new.last_error := 'again'; return new; end $$;
        create trigger unread_again before update on public.messages for each row
          when (new.direction = 'in' and new.status = 'done' and new.last_error is null)
          execute function public.unread_again();`)(world);
    },
  },
  {
    name: 'none',
    removal: 'all guards stand, and every conversation is handled twice at once',
    expects: null,
    point: at('after', 'handle', 'error'),
    choices: { replace: { handle: twice } },
  },
  {
    name: 'none, and no wake-up',
    removal: 'all guards stand, and every wake-up of a conversation is lost',
    expects: null,
    point: at('before', 'wake_conversation', 'error'),
    choices: { replace: { wake_conversation: isLost } },
  },
];
