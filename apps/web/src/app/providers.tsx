import { ToastProvider } from '@novi/ui/toast';
import { TooltipProvider } from '@novi/ui/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { queryClient } from './data/query-client.ts';
import { LanguageProvider, useT } from './messages/language-provider.tsx';

export function Providers(props: { children: ReactNode }) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <TooltipProvider>
            <Toasts>{props.children}</Toasts>
          </TooltipProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}

function Toasts(props: { children: ReactNode }) {
  const t = useT();
  return <ToastProvider closeLabel={t('action.close')}>{props.children}</ToastProvider>;
}
