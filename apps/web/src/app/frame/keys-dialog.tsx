import { Dialog } from '@novi/ui/dialog';
import { Kbd } from '@novi/ui/kbd';
import { useT } from '../messages/language-provider.tsx';
import { listedKeys } from './listed-keys.ts';

export function KeysDialog(props: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={t('keys.title')}
      closeLabel={t('action.close')}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {listedKeys.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
