import { useLocale } from '@novi/ui/locale';
import type { UnderstandingDay } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { dayText, numberText } from './day-text.ts';
import { measured } from './understanding-bars.ts';

/** The numbers behind the charts, newest day first. */
export function UnderstandingTable(props: { days: readonly UnderstandingDay[] }) {
  const t = useT();
  const locale = useLocale();
  const cell = 'px-2 py-1 text-end tabular-nums';
  const heads = [
    t('work.orders'),
    t('work.editsCount'),
    t('work.edits'),
    t('work.clarifications'),
    t('work.takeovers'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section tabIndex={0} aria-label={t('work.chart')} className="max-w-full overflow-x-auto">
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{t('work.chart')}</caption>
        <thead>
          <tr className="border-paper-4 border-b">
            <th scope="col" className="px-2 py-1 text-start">
              {t('work.day')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-2 py-1 text-end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.days.toReversed().map((day) => (
            <tr key={day.day} className="border-paper-3 border-b">
              <th scope="row" className="whitespace-nowrap px-2 py-1 text-start font-normal">
                {dayText(day.day, locale)}
              </th>
              {[day.orders, day.edits, measured(day, 'edits'), day.clarifications, day.takeovers].map(
                (value, index) => (
                  <td key={heads[index]} className={cell}>
                    {numberText(value, locale)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
