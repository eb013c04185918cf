import { CircleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { cx } from './format/class-names.ts';

interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}
const FieldContext = createContext<FieldWiring | undefined>(undefined);

/** id and aria attributes for the control inside a Field; empty outside one. */
export function useFieldControl(): Partial<FieldWiring> {
  return useContext(FieldContext) ?? {};
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do. Announced when it appears. */
  error?: ReactNode;
  required?: boolean;
  /** The label stays for screen readers only; for rows whose column already has a heading. */
  labelHidden?: boolean;
  children: ReactNode;
  className?: string;
}

/** One label, one control, its hint and its error, tied together for every reader. */
export function Field(props: FieldProps) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const wiring: FieldWiring = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.required || undefined,
  };
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', props.className)}>
      <label htmlFor={id} className={props.labelHidden ? 'sr-only' : 'font-bold text-14'}>
        {props.label}
      </label>
      <FieldContext value={wiring}>{props.children}</FieldContext>
      {props.hint && (
        <p id={`${id}-hint`} className="text-12 text-ink-6">
          {props.hint}
        </p>
      )}
      <div aria-live="polite">
        {props.error && (
          <p id={`${id}-error`} className="flex items-start gap-1 text-14 text-late-ink">
            <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
            {props.error}
          </p>
        )}
      </div>
    </div>
  );
}
