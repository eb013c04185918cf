import { formatMoney } from '@novi/ui/format/money';
import { Document } from './document.tsx';
import { StepList } from './step-list.tsx';
import type { TrackingData } from './tracking-data.ts';
import { fill, trackingLanguage } from './tracking-words.ts';

const over = ['completed', 'rejected', 'cancelled', 'expired'];

/** Where an order is, in one look: when it comes, how far it is, who brings it, what is to pay. */
export function TrackingPage(props: { data: TrackingData }) {
  const { data } = props;
  const { language, locale, words, direction } = trackingLanguage(data.locale);
  const isOver = over.includes(data.status);
  const title = fill(words.title, { label: data.label });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: data.timeZone,
  });
  const isDelivery = data.fulfilment !== 'pickup';
  return (
    <Document
      language={language}
      direction={direction}
      title={`${title} · ${data.shopName}`}
      isLive={!isOver}
    >
      <main id="tracking" className="mx-auto flex max-w-md flex-col gap-8 px-4 py-8">
        <header className="flex flex-col gap-1">
          <h1 className="text-28">{title}</h1>
          <p className="break-words text-16 text-ink-7">{fill(words.from, { shop: data.shopName })}</p>
        </header>
        <Headline data={data} words={words} clock={clock} isOver={isOver} isDelivery={isDelivery} />
        {data.status !== 'cancelled' && data.status !== 'rejected' && (
          <StepList steps={data.steps} words={words} clock={clock} />
        )}
        {data.driverName && data.status === 'handed_over' && (
          <p className="text-16">
            <b>{fill(words.driver, { driver: data.driverName })}</b>
            {data.vehicle && (
              <span className="text-ink-7"> {fill(words.vehicle, { vehicle: data.vehicle })}</span>
            )}
          </p>
        )}
        <section className="flex flex-col gap-2">
          <h2 className="text-14 text-ink-6">{words.lines}</h2>
          <ul className="flex flex-col gap-1 text-16">
            {data.lines.map((line, index) => (
              <li key={index} className="grid grid-cols-[auto_1fr] gap-x-2">
                <b className="tabular-nums">
                  {new Intl.NumberFormat(locale).format(line.quantity)}{' '}
                  {line.unit === 'each' ? '×' : line.unit}
                </b>
                <bdi className="break-words">{line.name}</bdi>
              </li>
            ))}
          </ul>
          <Due data={data} words={words} locale={locale} />
        </section>
        <footer className="flex flex-col items-start gap-3 text-14 text-ink-7">
          {!isOver && (
            <a
              href="?"
              className="inline-flex min-h-11 items-center rounded-8 border border-paper-4 bg-raised px-4 font-bold text-ink-9 hover:bg-paper-1"
            >
              {words.refresh}
            </a>
          )}
          <p>{words.questions}</p>
        </footer>
      </main>
    </Document>
  );
}

type Words = ReturnType<typeof trackingLanguage>['words'];

function Headline(props: {
  data: TrackingData;
  words: Words;
  clock: Intl.DateTimeFormat;
  isOver: boolean;
  isDelivery: boolean;
}) {
  const { data, words, clock } = props;
  if (data.status === 'cancelled' || data.status === 'rejected') {
    return <p className="rounded-8 bg-late-soft px-4 py-3 text-16 text-late-ink">{words[data.status]}</p>;
  }
  if (props.isOver) return <p className="text-20">{words.finished}</p>;
  if (!data.windowTo) return null;
  return (
    <p className="flex flex-col">
      <span className="text-14 text-ink-6">{props.isDelivery ? words.arrives : words.readyAt}</span>
      <b className="text-40 tabular-nums">
        {clock.formatRange(data.windowFrom ?? data.windowTo, data.windowTo)}
      </b>
    </p>
  );
}

function Due(props: { data: TrackingData; words: Words; locale: string }) {
  const { data, words, locale } = props;
  if (data.status === 'cancelled' || data.status === 'rejected') return null;
  const isPaid = data.paymentStatus === 'paid' || data.amountDueMinor === 0;
  return (
    <p className="flex justify-between gap-4 border-paper-3 border-t pt-3 font-bold text-16">
      {isPaid ? words.paid : words.due}
      {!isPaid && (
        <span className="tabular-nums">{formatMoney(data.amountDueMinor, data.currency, locale)}</span>
      )}
    </p>
  );
}
