import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useFieldControl } from './field.tsx';
import { cx } from './format/class-names.ts';
import { controlBase } from './text-input.tsx';

interface SelectProps extends Omit<ComponentPropsWithRef<'select'>, 'children' | 'onChange'> {
  options: readonly { value: string; label: string }[];
  onValueChange?: (value: string) => void;
}

/** The platform's own select: on a phone nothing drawn by us is as good as its wheel. */
export function Select(props: SelectProps) {
  const { options, onValueChange, className, ...rest } = props;
  return (
    <span className="relative block">
      <select
        {...useFieldControl()}
        {...rest}
        onChange={(event) => onValueChange?.(event.target.value)}
        className={cx(
          controlBase,
          'h-11 appearance-none ps-3 pe-9 tablet:h-9 pointer-coarse:h-11',
          className,
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-6"
      />
    </span>
  );
}
