import type { ComponentPropsWithRef, ReactNode } from 'react';
import { buttonBase, buttonVariants } from './button.tsx';
import { cx } from './format/class-names.ts';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** What happens, in words: the accessible name and the tooltip. */
  label: string;
  icon: ReactNode;
  variant?: keyof typeof buttonVariants;
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'quiet', className, ...rest } = props;
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={cx(buttonBase, buttonVariants[variant], 'size-9 pointer-coarse:size-11', className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
