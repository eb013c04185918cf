import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { CommandsDialog } from './commands-dialog.tsx';
import { isCovered, isTyping } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';

type FrameDialog = 'commands' | 'keys';
const FrameDialogsContext = createContext<{ show: (dialog: FrameDialog) => void }>({ show: () => undefined });

export function useFrameDialogs() {
  return useContext(FrameDialogsContext);
}

/** Ctrl or Cmd K opens commands and `?` shows the keys, on every page. */
export function FrameDialogs(props: { children: ReactNode }) {
  const [open, setOpen] = useState<FrameDialog | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const isHelp = event.key === '?' && !isTyping(event) && !isCovered();
      if (!isCommand && !isHelp) return;
      event.preventDefault();
      setOpen(isCommand ? 'commands' : 'keys');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const value = useMemo(() => ({ show: setOpen }), []);
  const close = () => setOpen(null);
  return (
    <FrameDialogsContext value={value}>
      {props.children}
      <CommandsDialog open={open === 'commands'} onClose={close} />
      <KeysDialog open={open === 'keys'} onClose={close} />
    </FrameDialogsContext>
  );
}
