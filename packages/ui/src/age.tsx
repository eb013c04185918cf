import { AlarmClock, Clock, TriangleAlert } from 'lucide-react';
import { type AgeLevel, ageLevel, ageMinutes, formatAge } from './format/age.ts';
import { cx } from './format/class-names.ts';
import { useLocale } from './locale.tsx';

const levels = {
  fresh: { Icon: Clock, className: 'text-ink-6' },
  waiting: { Icon: AlarmClock, className: 'font-bold text-new-ink' },
  late: { Icon: TriangleAlert, className: 'font-bold text-late-ink' },
} as const;

/** How long something has waited; the icon changes with the colour at 10 and at 15 minutes. */
export function Age(props: {
  since: Date;
  nowMs: number;
  /** Where something else than the age says how urgent it is. */
  level?: AgeLevel | undefined;
  className?: string;
}) {
  const locale = useLocale();
  const minutes = ageMinutes(props.since.getTime(), props.nowMs);
  const { Icon, className } = levels[props.level ?? ageLevel(minutes)];
  return (
    <time
      dateTime={props.since.toISOString()}
      className={cx(
        'inline-flex items-center gap-1 whitespace-nowrap tabular-nums',
        className,
        props.className,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {formatAge(minutes, locale)}
    </time>
  );
}
