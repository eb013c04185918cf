import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alertKinds, runbookOf } from './alert-kinds.ts';
import { alertMail } from './alert-mail.ts';

const root = new URL('../../../../', import.meta.url);

describe.each(alertKinds)('%s', (kind) => {
  it('has a chapter in the operations guide', () => {
    const [path = '', anchor] = runbookOf(kind).split('#');
    expect(readFileSync(new URL(path, root), 'utf8')).toContain(`\n## ${anchor}\n`);
  });

  it('says what is wrong, about what, and where to read on', () => {
    const { subject, text } = alertMail({ kind, subject: 'shop-7' }, false);
    expect(subject).toMatch(/^Novi: \w/);
    expect(text).toContain('shop-7');
    expect(text).toContain(runbookOf(kind));
  });
});

it('says that it is over', () => {
  expect(alertMail({ kind: 'backlog', subject: 'mail' }, true).subject).toMatch(/^Novi: solved: /);
});
