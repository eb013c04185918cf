import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './format/class-names.ts';
import { Kbd } from './kbd.tsx';
import { Spinner } from './spinner.tsx';

export const buttonVariants = {
  primary: 'bg-brand text-on-brand hover:bg-brand-hover',
  secondary: 'border border-paper-4 bg-raised text-ink-9 hover:bg-paper-1',
  quiet: 'text-ink-8 hover:bg-paper-2',
  danger: 'border border-late bg-raised text-late-ink hover:bg-late-soft',
} as const;

export const buttonSizes = {
  small: 'h-8 px-2 text-14 pointer-coarse:h-11',
  medium: 'h-9 px-3 text-14 pointer-coarse:h-11',
  large: 'h-11 px-4 text-16',
} as const;

export const buttonBase =
  'group/button relative inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-8 font-bold transition-colors aria-disabled:opacity-55 disabled:opacity-55';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: keyof typeof buttonVariants;
  size?: keyof typeof buttonSizes;
  icon?: ReactNode;
  /** Shown while the hand or the focus is here, and told to screen readers. */
  shortcut?: string;
  /** The action is under way: a spinner, and presses are ignored while the focus stays where it was. */
  busy?: boolean;
}

export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'medium',
    icon,
    shortcut,
    busy,
    className,
    children,
    onClick,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      aria-keyshortcuts={shortcut}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonBase, buttonVariants[variant], buttonSizes[size], className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {shortcut && (
        <span
          aria-hidden
          className="pointer-events-none absolute -end-1 -top-3 z-10 opacity-0 transition-opacity group-hover/button:opacity-100 group-focus-visible/button:opacity-100 pointer-coarse:hidden"
        >
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </button>
  );
}
