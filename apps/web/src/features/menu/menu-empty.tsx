import { Button } from '@novi/ui/button';
import { EmptyState } from '@novi/ui/empty-state';
import { BookOpenText, FileJson } from 'lucide-react';
import { useT } from '../../app/messages/language-provider.tsx';

/** Teaches what a menu needs and shows that a chat order works from names and prices alone. */
export function MenuEmpty(props: { canWrite: boolean; onImport: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={<BookOpenText aria-hidden className="size-10" />}
      title={t('menu.emptyTitle')}
      action={
        props.canWrite && (
          <Button icon={<FileJson aria-hidden className="size-4" />} onClick={props.onImport}>
            {t('menu.emptyImport')}
          </Button>
        )
      }
    >
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        <li>{t('menu.emptyStep1')}</li>
        <li>{t('menu.emptyStep2')}</li>
        <li>{t('menu.emptyStep3')}</li>
      </ol>
    </EmptyState>
  );
}
