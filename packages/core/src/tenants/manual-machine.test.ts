import { describe, expect, it } from 'vitest';
import { afterFailure, afterLook, defaultPatience, type ManualSpell } from './manual-machine.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20) + seconds * 1000);
const look = (spell: ManualSpell | null, isDown: boolean, seconds: number) =>
  afterLook(spell, isDown, at(seconds), defaultPatience);

describe('a session that is down', () => {
  it('is watched, then silences the bot, and lets it speak a while after it is back', () => {
    const watched = look(null, true, 0);
    expect(watched).toMatchObject({ state: 'watching', until: at(180) });
    expect(look(watched, true, 179)).toBe(watched);
    const on = look(watched, true, 180);
    expect(on).toMatchObject({ state: 'on', since: at(0), until: null });
    const ending = look(on, false, 600);
    expect(ending).toMatchObject({ state: 'ending', until: at(660) });
    expect(look(ending, false, 659)).toBe(ending);
    expect(look(ending, false, 660)).toMatchObject({ state: 'over', until: null });
  });

  it('counts for nothing when it is back in time', () => {
    expect(look(look(null, true, 0), false, 100)).toMatchObject({ state: 'over' });
  });

  it('that is lost again while its end is watched goes on as the same', () => {
    const ending: ManualSpell = { state: 'ending', since: at(0), until: at(660), count: 1 };
    expect(look(ending, true, 630)).toEqual({ state: 'on', since: at(0), until: null, count: 2 });
  });

  it('makes no row of a shop that never had trouble', () => {
    expect(look(null, false, 0)).toBeNull();
  });
});

describe('messages that could not be read', () => {
  const fail = (times: number[], from: ManualSpell | null = null) =>
    times.reduce<ManualSpell | null>((spell, seconds) => afterFailure(spell, at(seconds)), from);

  it('silence the bot at the third within ten minutes, until ten minutes after the last', () => {
    expect(fail([0, 60])).toMatchObject({ state: 'watching', count: 2 });
    const silent = fail([0, 60, 120]);
    expect(silent).toMatchObject({ state: 'ending', until: at(720), count: 3 });
    expect(fail([700], silent)).toMatchObject({ state: 'ending', until: at(1300), count: 4 });
  });

  it('count anew after ten minutes', () => {
    expect(fail([0, 60, 601])).toMatchObject({ state: 'watching', since: at(601), count: 1 });
  });
});
