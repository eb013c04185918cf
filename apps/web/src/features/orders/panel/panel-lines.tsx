import { useLocale } from '@novi/ui/locale';
import { Money } from '@novi/ui/money';
import { StatePill } from '@novi/ui/state-pill';
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { OrderDetail } from '../../../app/data/app-router.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { LineChanges } from '../card-lines.tsx';
import { confidenceWords, lineName, quantityText } from '../order-words.ts';
import { CorrectLine } from './correct-line.tsx';
import { Section } from './section.tsx';
import { sourceParts } from './source-parts.ts';

type Line = OrderDetail['lines'][number];

const icons = { sure: CircleCheck, likely: CircleHelp, unsure: TriangleAlert } as const;

/** Each line with the customer's words that caused it and how sure Novi was. */
export function PanelLines(props: { order: OrderDetail }) {
  const t = useT();
  return (
    <Section title={t('order.lines')}>
      <ul className="flex flex-col gap-4">
        {props.order.lines.map((line) => (
          <PanelLine key={line.id} order={props.order} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function PanelLine(props: { order: OrderDetail; line: Line }) {
  const { order, line } = props;
  const locale = useLocale();
  return (
    <li className="flex flex-col gap-2">
      <div className="grid grid-cols-[auto_1fr_auto] gap-x-2">
        <b className="tabular-nums">
          <bdi>{quantityText(line, locale)}</bdi>
        </b>
        <span className="min-w-0 break-words">
          <bdi>{lineName(line)}</bdi>
        </span>
        <Money minor={line.totalMinor} currency={order.currency} />
        <LineChanges line={line} />
      </div>
      <CausedBy line={line} />
      <CorrectLine order={order} line={line} />
    </li>
  );
}

function CausedBy(props: { line: Line }) {
  const { line } = props;
  const t = useT();
  if (line.sources.length === 0 && !line.confidence) return null;
  const look = line.confidence ? confidenceWords[line.confidence] : null;
  const Icon = line.confidence ? icons[line.confidence] : CircleHelp;
  return (
    <div className="flex flex-col items-start gap-1 border-paper-3 border-s-2 ps-3">
      {line.sources.map((source) => {
        const { before, words, after } = sourceParts(source);
        return (
          <p
            key={`${source.messageId}-${source.start}-${source.end}`}
            dir="auto"
            className="break-words text-14 text-ink-7"
          >
            {before}
            <mark className="rounded-8 bg-new-soft px-0.5 font-bold text-new-ink">{words}</mark>
            {after}
          </p>
        );
      })}
      {look && (
        <StatePill tone={look.tone} icon={<Icon aria-hidden className="size-3.5" />}>
          {t(look.word)}
        </StatePill>
      )}
    </div>
  );
}
