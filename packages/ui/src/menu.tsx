import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './format/class-names.ts';

export interface MenuEntry {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  /** At the end of the row: a shortcut or a quantity. */
  detail?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
}

/** Choices behind one button. `trigger` must be a button that takes a ref and props. */
export function Menu(props: { trigger: ReactElement; heading?: string; entries: MenuEntry[] }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-40">
          <Base.Popup className="min-w-44 rounded-8 border border-paper-3 bg-raised py-1 shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.Group>
              {props.heading && (
                <Base.GroupLabel className="px-3 py-1 text-12 text-ink-6">{props.heading}</Base.GroupLabel>
              )}
              {props.entries.map((entry) => (
                <Base.Item
                  key={entry.key}
                  disabled={entry.disabled ?? false}
                  onClick={entry.onSelect}
                  className={cx(
                    'flex h-9 cursor-pointer items-center gap-2 px-3 text-14 outline-none data-disabled:opacity-55 data-highlighted:bg-paper-1 pointer-coarse:h-11',
                    entry.danger && 'text-late-ink',
                  )}
                >
                  {entry.icon}
                  <span className="flex-1">{entry.label}</span>
                  {entry.detail}
                </Base.Item>
              ))}
            </Base.Group>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
