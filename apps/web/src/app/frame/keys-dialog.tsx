import { Dialog } from '@novi/ui/dialog';
import { Kbd } from '@novi/ui/kbd';
import { useT } from '../messages/language-provider.tsx';
import type { PlainKey } from '../messages/translate.ts';

/** Every key of the product, as shown by `?`. The board's own map is tested against this list. */
export const listedKeys: readonly { keys: readonly string[]; does: PlainKey }[] = [
  { keys: ['J'], does: 'keys.next' },
  { keys: ['K'], does: 'keys.previous' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['A'], does: 'keys.accept' },
  { keys: ['R'], does: 'keys.reject' },
  { keys: ['P'], does: 'keys.prepare' },
  { keys: ['D'], does: 'keys.done' },
  { keys: ['T'], does: 'keys.talk' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Ctrl', 'K'], does: 'keys.commands' },
  { keys: ['?'], does: 'keys.help' },
];

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
