import { useLocale } from '@novi/ui/locale';
import { StatePill } from '@novi/ui/state-pill';
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Explained } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey, Translate } from '../../app/messages/translate.ts';
import { TeachAction } from '../../app/teach/teach-action.tsx';
import { shopTime } from '../../app/view/shop-time.ts';
import { confidenceLooks } from './confidence-looks.ts';
import { TraceView } from './trace-view.tsx';

const icons = { sure: CircleCheck, likely: CircleHelp, unsure: TriangleAlert } as const;

/** What Novi made of a message: the verdict, the lines with their words, what is open, and how it came to it. */
export function ExplainedView(props: { explained: Explained }) {
  const { explained } = props;
  const t = useT();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-2">
        {explained.accept ? (
          <StatePill tone="ready" icon={<CircleCheck aria-hidden className="size-3.5" />}>
            {t('work.accept')}
          </StatePill>
        ) : (
          <StatePill tone="new" icon={<CircleHelp aria-hidden className="size-3.5" />}>
            {t('work.asks')}
          </StatePill>
        )}
        <span className="text-14 text-ink-6">
          {t('work.intents')}: {explained.intents.map((intent) => t(`intent.${intent}`)).join(', ')}
        </span>
      </div>
      <Part title={t('work.lines')}>
        {explained.lines.length === 0 && <p className="text-14 text-ink-6">{t('work.noLines')}</p>}
        <ul className="flex flex-col gap-3">
          {explained.lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </ul>
      </Part>
      <List title={t('work.missing')}>
        {explained.missing.map(({ product, group }) => (
          <li key={`${product} ${group}`}>
            {group === null ? t('work.missingSize', { product }) : t('work.missingGroup', { product, group })}
          </li>
        ))}
      </List>
      <List title={t('work.ambiguous')}>
        {explained.ambiguous.map(({ words, candidates }) => (
          <li key={words} className="flex flex-wrap items-center gap-x-2">
            {t('work.ambiguousOf', { words, products: candidates.join(', ') })}
            <TeachAction words={words} />
          </li>
        ))}
      </List>
      <List title={t('work.unresolved')}>
        {explained.unresolved.map((words) => (
          <li key={words} className="flex flex-wrap items-center gap-x-2">
            <bdi>{t('order.quoted', { text: words })}</bdi>
            <TeachAction words={words} />
          </li>
        ))}
      </List>
      <List title={t('work.facts')}>
        {explained.facts.map(({ kind, value }) => (
          <li key={kind}>
            {t(`fact.${kind}`)}: <bdi>{factValue(t, locale, kind, value)}</bdi>
          </li>
        ))}
      </List>
      <TraceView trace={explained.trace} />
    </div>
  );
}

/** What is one of a few is said in words; all else is the customer's own. */
function factValue(
  t: Translate,
  locale: string,
  kind: Explained['facts'][number]['kind'],
  value: string,
): string {
  if (kind === 'when') return value === 'asap' ? t('fact.asap') : shopTime(locale, value);
  if (kind === 'fulfilment') return t(value === 'delivery' ? 'order.delivery' : 'order.pickup');
  const methods: Record<string, PlainKey> = {
    cash: 'payment.cash',
    card: 'payment.card',
    transfer: 'payment.transfer',
    link: 'payment.link',
  };
  const word = kind === 'payment' ? methods[value] : undefined;
  return word ? t(word) : value;
}

function Line(props: { line: Explained['lines'][number] }) {
  const { text, words, confidence } = props.line;
  const t = useT();
  const look = confidenceLooks[confidence];
  const Icon = icons[confidence];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <b className="min-w-0 break-words">
        <bdi>{text}</bdi>
      </b>
      <StatePill tone={look.tone} icon={<Icon aria-hidden className="size-3.5" />}>
        {t(look.word)}
      </StatePill>
      <span className="basis-full break-words text-14 text-ink-6">
        {words.map((each) => t('order.quoted', { text: each })).join(' ')}
      </span>
    </li>
  );
}

function List(props: { title: string; children: ReactNode[] }) {
  if (props.children.length === 0) return null;
  return (
    <Part title={props.title}>
      <ul className="flex flex-col gap-1 break-words text-14">{props.children}</ul>
    </Part>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-14 text-ink-6">{props.title}</h3>
      {props.children}
    </section>
  );
}
