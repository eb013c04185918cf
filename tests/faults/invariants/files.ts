import type { Evidence, Violation } from './evidence.ts';

/** I1 for files: what a customer sent with a message is kept with it, whole and once, and nothing else is kept. */
export function checkFiles({ shops }: Evidence): Violation[] {
  return shops.flatMap(({ media, files }) => {
    const whole = new Set(files.filter((file) => file.isWhole).map((file) => file.id));
    const used = new Set(media.map(({ fileId }) => fileId));
    const lost = media
      .filter(({ fileId }) => fileId === null || !whole.has(fileId))
      .map(({ messageId, status }) =>
        violation('lost', `the file of message ${messageId} is ${status} and not kept`),
      );
    const extra = files
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => violation('doubled', `file ${id} is kept and belongs to no message`));
    return [...lost, ...extra];
  });
}

const violation = (kind: Violation['kind'], what: string): Violation => ({ invariant: 'I1', kind, what });
