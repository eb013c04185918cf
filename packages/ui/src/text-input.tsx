import type { ComponentPropsWithRef } from 'react';
import { useFieldControl } from './field.tsx';
import { cx } from './format/class-names.ts';

export const controlBase =
  'w-full min-w-0 rounded-8 border border-ink-5 bg-raised text-16 text-ink-9 transition-colors hover:border-ink-7 aria-invalid:border-late disabled:opacity-55 tablet:text-14';

export function TextInput(props: ComponentPropsWithRef<'input'>) {
  return (
    <input
      type="text"
      {...useFieldControl()}
      {...props}
      className={cx(controlBase, 'h-11 px-3 tablet:h-9 pointer-coarse:h-11', props.className)}
    />
  );
}

export function TextArea(props: ComponentPropsWithRef<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...useFieldControl()}
      {...props}
      className={cx(controlBase, 'resize-y px-3 py-2', props.className)}
    />
  );
}
