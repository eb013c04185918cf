import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { cx } from './format/class-names.ts';
import { IconButton } from './icon-button.tsx';

const dialogWidths = {
  narrow: 'tablet:max-w-md',
  wide: 'tablet:max-w-2xl',
} as const;

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  closeLabel: string;
  width?: keyof typeof dialogWidths;
  children: ReactNode;
  /** Buttons, the main one last. They stay in sight while the content scrolls. */
  footer?: ReactNode;
}

/** A question that must be answered before going on. On a phone it rises from below. */
export function Dialog(props: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Base.Portal>
        <Base.Backdrop
          // Also over a sheet that it rises from.
          forceRender
          className="fixed inset-0 z-30 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
        />
        <Base.Popup
          ref={popup}
          initialFocus={(openedBy) => firstField(popup.current, openedBy)}
          className={cx(
            'fixed inset-x-0 bottom-0 z-30 flex max-h-[92dvh] flex-col rounded-t-8 bg-raised shadow-float outline-none transition-all data-ending-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0',
            'tablet:inset-0 tablet:m-auto tablet:h-fit tablet:max-h-[88dvh] tablet:rounded-8',
            dialogWidths[props.width ?? 'narrow'],
          )}
        >
          <DialogHead title={props.title} description={props.description} closeLabel={props.closeLabel} />
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">{props.children}</div>
          {props.footer && (
            <div className="flex flex-wrap justify-end gap-2 border-paper-3 border-t px-6 py-4">
              {props.footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Where to begin: the first field; by touch and without a field the dialog itself, so that no keyboard jumps up. */
function firstField(popup: HTMLElement | null, openedBy: string): HTMLElement | null {
  const field = openedBy === 'touch' ? null : popup?.querySelector<HTMLElement>('input, textarea, select');
  return field ?? popup;
}

/** Title, its line of explanation and the way out: shared by Dialog and Sheet. */
export function DialogHead(props: { title: ReactNode; description?: ReactNode; closeLabel: string }) {
  return (
    <div className="flex items-start justify-between gap-4 ps-6 pe-3 pt-4 pb-4">
      <div className="flex min-w-0 flex-col gap-1 pt-1">
        <Base.Title className="text-20">{props.title}</Base.Title>
        {props.description && (
          <Base.Description className="text-14 text-ink-6">{props.description}</Base.Description>
        )}
      </div>
      <Base.Close
        render={<IconButton label={props.closeLabel} icon={<X aria-hidden className="size-4" />} />}
      />
    </div>
  );
}
