import { Button } from '@novi/ui/button';
import { formatAge } from '@novi/ui/format/age';
import { cx } from '@novi/ui/format/class-names';
import { useLocale } from '@novi/ui/locale';
import { Menu } from '@novi/ui/menu';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../app/messages/language-provider.tsx';
import { lastPreparationMinutes, preparationChoices } from './preparation-minutes.ts';

/** Accept with the time it will take; another time is one press away. */
export function AcceptButton(props: {
  busy: boolean;
  onAccept: (minutes: number) => void;
  className?: string;
}) {
  const t = useT();
  const locale = useLocale();
  const [minutes] = useState(lastPreparationMinutes);
  return (
    <span className={cx('flex min-w-0', props.className)}>
      <Button
        variant="primary"
        shortcut="A"
        busy={props.busy}
        onClick={() => props.onAccept(minutes)}
        className="min-w-0 flex-1 rounded-e-none"
      >
        {t('step.accept')}
        <span className="font-normal tabular-nums">{formatAge(minutes, locale)}</span>
      </Button>
      <Menu
        heading={t('accept.readyIn')}
        trigger={
          <Button
            variant="primary"
            aria-label={t('accept.otherTime')}
            aria-disabled={props.busy}
            className="rounded-s-none border-on-brand/30 border-s px-2"
            icon={<ChevronDown aria-hidden className="size-4" />}
          />
        }
        entries={preparationChoices.map((choice) => ({
          key: String(choice),
          label: formatAge(choice, locale),
          onSelect: () => props.onAccept(choice),
        }))}
      />
    </span>
  );
}
