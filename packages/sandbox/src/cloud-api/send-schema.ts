import { z } from 'zod';
import type { Choice, Media, MessageKind, Tap } from '../network/message.ts';
import { invalid } from './graph-error.ts';

const reply = (titleLength: number) =>
  z.object({ id: z.string().min(1).max(256), title: z.string().min(1).max(titleLength) });

/** Reply buttons and lists, with Meta's limits. */
const interactive = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('button'),
    body: z.object({ text: z.string().min(1).max(1024) }),
    action: z.object({
      buttons: z
        .array(z.object({ type: z.literal('reply'), reply: reply(20) }))
        .min(1)
        .max(3),
    }),
  }),
  z.object({
    type: z.literal('list'),
    body: z.object({ text: z.string().min(1).max(4096) }),
    action: z.object({
      button: z.string().min(1).max(20),
      sections: z
        .array(z.object({ rows: z.array(reply(24)).min(1).max(10) }))
        .min(1)
        .max(10),
    }),
  }),
]);
const file = z.object({
  id: z.string().min(1),
  caption: z.string().max(1024).optional(),
  filename: z.string().max(240).optional(),
});

export const messageBody = z.object({
  messaging_product: z.literal('whatsapp'),
  to: z
    .string()
    .regex(/^\+?[1-9]\d{5,14}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^ZZ\.\d+$/)
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
  type: z.enum(['text', 'image', 'document', 'audio', 'video', 'interactive']),
  text: z.object({ body: z.string().min(1).max(4096) }).optional(),
  image: file.optional(),
  document: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  interactive: interactive.optional(),
});

export const readBody = z.object({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.object({ type: z.literal('text') }).optional(),
});

type Content = { kind: MessageKind; text: string; media?: Media; choices?: Choice[] };

/** What a reader will see. Throws for a body whose type says one thing and whose content another. */
export function contentOf(
  body: z.output<typeof messageBody>,
  fileOf: (id: string) => Media | undefined,
): Content {
  if (body.type === 'text') {
    if (!body.text) throw invalid('text');
    return { kind: 'text', text: body.text.body };
  }
  if (body.type === 'interactive') {
    if (!body.interactive) throw invalid('interactive');
    return { kind: 'text', text: body.interactive.body.text, choices: choicesOf(body.interactive) };
  }
  const given = body[body.type];
  const media = given && fileOf(given.id);
  if (!given || !media) throw invalid(`${body.type}.id`);
  const name = given.filename ?? media.name;
  return {
    kind: body.type === 'image' ? 'image' : 'document',
    text: given.caption ?? '',
    media: { ...media, ...(name === undefined ? {} : { name }) },
  };
}

function choicesOf(given: z.output<typeof interactive>): Choice[] {
  const choices =
    given.type === 'button'
      ? given.action.buttons.map((button) => button.reply)
      : given.action.sections.flatMap(({ rows }) => rows);
  const titles = new Set(choices.map(({ title }) => title));
  if (choices.length > 10 || titles.size < choices.length) throw invalid('interactive.action');
  return choices;
}

/** A tap as Meta tells it. */
export function tapped({ kind, id }: Tap, title: string) {
  return { type: `${kind}_reply`, [`${kind}_reply`]: { id, title } };
}
