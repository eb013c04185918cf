import { useLocale } from '@novi/ui/locale';
import type { UnderstandingDay } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../app/messages/translate.ts';
import { dayText, numberText } from './day-text.ts';
import { barsOf, type Measure, measured } from './understanding-bars.ts';

const box = { width: 300, height: 72 };
const looks: Record<Measure, { word: PlainKey; says: PlainKey; fill: string }> = {
  edits: { word: 'work.edits', says: 'work.editsSays', fill: 'fill-work' },
  clarifications: { word: 'work.clarifications', says: 'work.clarificationsSays', fill: 'fill-new' },
  takeovers: { word: 'work.takeovers', says: 'work.takeoversSays', fill: 'fill-human' },
};

/** One measure over the days, oldest first. The table beside it says the same in numbers. */
export function UnderstandingChart(props: { days: readonly UnderstandingDay[]; measure: Measure }) {
  const { days, measure } = props;
  const t = useT();
  const locale = useLocale();
  const { word, says, fill } = looks[measure];
  const values = days.map((day) => measured(day, measure));
  const most = numberText(Math.max(0, ...values.map((value) => value ?? 0)), locale);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption>
        <h3 className="text-14">{t(word)}</h3>
        <p className="text-12 text-ink-6">{t(says)}</p>
      </figcaption>
      <svg
        role="img"
        aria-label={t('work.chartLabel', {
          name: t(word),
          most,
          today: numberText(values.at(-1) ?? null, locale),
        })}
        viewBox={`0 0 ${box.width} ${box.height}`}
        preserveAspectRatio="none"
        className="mt-auto h-18 w-full border-ink-5 border-b rtl:-scale-x-100"
      >
        {barsOf(values, box).map((bar, index) => (
          <rect key={days[index]?.day} {...bar} className={fill}>
            <title>{`${dayText(days[index]?.day ?? '', locale)}: ${numberText(values[index] ?? null, locale)}`}</title>
          </rect>
        ))}
      </svg>
      <p className="flex justify-between gap-2 text-12 text-ink-6 tabular-nums">
        <span>{first && dayText(first.day, locale)}</span>
        <span>{t('work.most', { most })}</span>
        <span>{last && dayText(last.day, locale)}</span>
      </p>
    </figure>
  );
}
