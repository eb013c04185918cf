import { useLocale } from '@novi/ui/locale';
import type { OrderCard } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { lineName, quantityText } from './order-words.ts';

type Line = OrderCard['lines'][number];

/** Quantity first and bold; what was changed in bold, because that is what a kitchen gets wrong. */
export function CardLines(props: { lines: readonly Line[] }) {
  return (
    <ul className="flex flex-col gap-1 text-14">
      {props.lines.map((line) => (
        <CardLine key={line.id} line={line} />
      ))}
    </ul>
  );
}

function CardLine(props: { line: Line }) {
  const { line } = props;
  const locale = useLocale();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      <b className="tabular-nums">
        <bdi>{quantityText(line, locale)}</bdi>
      </b>
      <span className="min-w-0 break-words">
        <bdi>{lineName(line)}</bdi>
      </span>
      <LineChanges line={line} />
    </li>
  );
}

export function LineChanges(props: { line: Pick<Line, 'modifiers' | 'note'> }) {
  const t = useT();
  const { modifiers, note } = props.line;
  if (modifiers.length === 0 && !note) return null;
  return (
    <span className="col-start-2 flex flex-col">
      {modifiers.map((modifier) => (
        <b key={`${modifier.mode}-${modifier.name}`}>
          {t(`modifier.${modifier.mode}`, { name: modifier.name })}
        </b>
      ))}
      {note && <b>{t('order.quoted', { text: note })}</b>}
    </span>
  );
}
