import { useState } from 'react';
import { cx } from './format/class-names.ts';
import { minorToDecimal, parseMoney } from './format/money.ts';
import { TextInput } from './text-input.tsx';

interface MoneyInputProps {
  currency: string;
  /** Minor units; null while the field holds nothing that is an amount. */
  valueMinor: number | null;
  onChange: (valueMinor: number | null) => void;
  name?: string;
  disabled?: boolean;
}

/** An amount typed as people type it (comma or point), held as minor units. */
export function MoneyInput(props: MoneyInputProps) {
  const { currency, valueMinor } = props;
  const [text, setText] = useState(valueMinor === null ? '' : minorToDecimal(valueMinor, currency));
  const isStale = parseMoney(text, currency) !== valueMinor && valueMinor !== null;
  return (
    <div className="relative">
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-3 flex items-center text-14 text-ink-6"
      >
        {currency}
      </span>
      <TextInput
        {...(props.name ? { name: props.name } : {})}
        inputMode="decimal"
        autoComplete="off"
        disabled={props.disabled}
        value={isStale ? minorToDecimal(valueMinor, currency) : text}
        onChange={(event) => {
          setText(event.target.value);
          props.onChange(parseMoney(event.target.value, currency));
        }}
        className={cx('ps-13 text-end tabular-nums')}
      />
    </div>
  );
}
