import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

export const TooltipProvider = Base.Provider;

/** Words for a control whose face is an icon. The control carries its own accessible name as well. */
export function Tooltip(props: {
  text: string;
  side?: 'top' | 'bottom' | 'inline-end';
  children: ReactElement;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={props.side ?? 'top'} className="z-40">
          <Base.Popup className="rounded-8 bg-ink-9 px-2 py-1 text-12 text-paper-0 shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {props.text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
