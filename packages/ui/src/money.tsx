import { cx } from './format/class-names.ts';
import { formatMoney } from './format/money.ts';
import { useLocale } from './locale.tsx';

/** An amount of money in minor units. */
export function Money(props: { minor: number; currency: string; className?: string }) {
  return (
    <span className={cx('whitespace-nowrap tabular-nums', props.className)}>
      {formatMoney(props.minor, props.currency, useLocale())}
    </span>
  );
}
