import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

export const useToasts = Base.useToastManager;

/** Holds the messages that float above the page for a while; each may carry one action, such as Undo. */
export function ToastProvider(props: { closeLabel: string; children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      {props.children}
      <Base.Portal>
        <Base.Viewport className="pointer-events-none fixed inset-x-3 bottom-19 z-50 flex flex-col items-center gap-2 tablet:bottom-6 tablet:items-end">
          <ToastList closeLabel={props.closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList(props: { closeLabel: string }) {
  return useToasts().toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection="down"
      className="pointer-events-auto w-full max-w-md animate-arrive rounded-8 bg-ink-9 text-paper-0 shadow-float data-limited:hidden"
    >
      <Base.Content className="flex items-center gap-2 ps-4 pe-2 py-2">
        <div className="min-w-0 flex-1">
          <Base.Title className="font-normal text-14" />
          <Base.Description className="text-12 text-paper-3" />
        </div>
        <Base.Action className="h-9 shrink-0 rounded-8 px-3 font-bold text-14 underline underline-offset-4 hover:bg-ink-8 pointer-coarse:h-11" />
        <Base.Close
          render={
            <IconButton
              label={props.closeLabel}
              icon={<X aria-hidden className="size-4" />}
              className="text-paper-0 hover:bg-ink-8"
            />
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}
