import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { DialogHead } from './dialog.tsx';

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
}

/** A side panel's form on a small screen: it comes from below and covers most of the page. */
export function Sheet(props: SheetProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity duration-180 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={popup}
          className="fixed inset-x-0 bottom-0 z-30 flex max-h-[92dvh] flex-col rounded-t-8 bg-raised shadow-float outline-none transition-transform duration-180 data-ending-style:translate-y-full data-starting-style:translate-y-full tablet:inset-x-auto tablet:inset-y-0 tablet:end-0 tablet:max-h-none tablet:w-90 tablet:rounded-none tablet:data-ending-style:translate-y-0 tablet:data-starting-style:translate-y-0"
        >
          <DialogHead title={props.title} closeLabel={props.closeLabel} />
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">{props.children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
