import { describe, expect, it } from 'vitest';
import { messageSplitter, readBind, readParse, readRowCount, readStartup } from './wire.ts';

const int16 = (value: number) => [value >> 8, value & 0xff];
const int32 = (value: number) => [...int16(value >>> 16), ...int16(value & 0xffff)];
const text = (value: string) => [...Buffer.from(value), 0];
const framed = (type: string, body: number[]) =>
  Buffer.from([...Buffer.from(type), ...int32(body.length + 4), ...body]);

describe('messageSplitter', () => {
  const stream = Buffer.concat([
    framed('', [...int32(196_608), ...text('user'), ...text('app_tenant'), 0]),
    framed('P', [...text('s1'), ...text('select 1'), ...int16(0)]),
    framed('S', []),
  ]);

  it('finds the same messages in whatever pieces they come', () => {
    const whole = messageSplitter(true)(stream);
    const split = messageSplitter(true);
    const bytes = [...stream].flatMap((byte) => split(Buffer.from([byte])));
    expect(whole.map(({ type }) => type)).toEqual(['', 'P', 'S']);
    expect(bytes).toEqual(whole);
  });

  it('reads who signs in and what is prepared', () => {
    const [startup, parse] = messageSplitter(true)(stream);
    expect(readStartup(startup?.body ?? Buffer.alloc(0))).toEqual({ user: 'app_tenant' });
    expect(readParse(parse?.body ?? Buffer.alloc(0))).toEqual({ name: 's1', sql: 'select 1' });
  });
});

describe('readBind', () => {
  const bind = (formats: number[], values: (string | null)[]) =>
    Buffer.from([
      ...text(''),
      ...text('s1'),
      ...int16(formats.length),
      ...formats.flatMap(int16),
      ...int16(values.length),
      ...values.flatMap((value) =>
        value === null ? int32(0xffffffff) : [...int32(Buffer.byteLength(value)), ...Buffer.from(value)],
      ),
    ]);

  it('reads texts, empty ones and nulls', () => {
    expect(readBind(bind([], ['añb', '', null]))).toEqual({ name: 's1', values: ['añb', '', null] });
  });

  it('refuses values in binary', () => {
    expect(() => readBind(bind([1], ['a']))).toThrow('binary');
  });
});

describe('readRowCount', () => {
  it.each([
    ['INSERT 0 3', 3],
    ['UPDATE 12', 12],
    ['SELECT 0', 0],
    ['COMMIT', 0],
  ])('reads %s', (tag, rows) => {
    expect(readRowCount(Buffer.from(text(tag)))).toBe(rows);
  });
});
