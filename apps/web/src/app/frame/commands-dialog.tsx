import { Dialog } from '@novi/ui/dialog';
import { cx } from '@novi/ui/format/class-names';
import { TextInput } from '@novi/ui/text-input';
import { useNavigate } from '@tanstack/react-router';
import { Moon, Sun } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useMe } from '../data/use-me.ts';
import { useLanguage } from '../messages/language-provider.tsx';
import { type Language, languages } from '../messages/languages.ts';
import { applyTheme } from '../theme.ts';
import { destinations } from './destinations.ts';

interface Command {
  key: string;
  words: string;
  icon: ReactNode;
  run: () => void;
}

export function CommandsDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={t('commands.title')}
      closeLabel={t('action.close')}
    >
      <CommandList onDone={props.onClose} />
    </Dialog>
  );
}

/** A combobox by the ARIA pattern: the focus stays in the field, the arrows move the active option. */
function CommandList(props: { onDone: () => void }) {
  const { t } = useLanguage();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useCommands().filter((command) =>
    command.words.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const run = (command: Command | undefined) => {
    if (!command) return;
    command.run();
    props.onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((index) => Math.min(index + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive((index) => Math.max(index - 1, 0));
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-2">
      <TextInput
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[active] ? `${listId}-${found[active].key}` : undefined}
        aria-label={t('commands.search')}
        placeholder={t('commands.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        role="listbox"
        id={listId}
        aria-label={t('commands.title')}
        className="flex max-h-80 flex-col overflow-y-auto"
      >
        {found.map((command, index) => (
          <button
            key={command.key}
            id={`${listId}-${command.key}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => run(command)}
            className={cx(
              'flex h-11 shrink-0 items-center gap-3 rounded-8 px-3 text-start hover:bg-paper-1',
              index === active && 'bg-paper-1',
            )}
          >
            {command.icon}
            {command.words}
          </button>
        ))}
        {found.length === 0 && <p className="px-3 py-2 text-ink-6">{t('commands.none')}</p>}
      </div>
    </div>
  );
}

function useCommands(): Command[] {
  const { t, setLanguage } = useLanguage();
  const { permissions } = useMe();
  const navigate = useNavigate();
  return [
    ...destinations
      .filter((place) => permissions.includes(place.permission))
      .map(({ to, word, Icon }) => ({
        key: word,
        words: t('commands.goTo', { place: t(word) }),
        icon: <Icon aria-hidden className="size-4 text-ink-6" />,
        run: () => void navigate({ to }),
      })),
    {
      key: 'light',
      words: t('commands.light'),
      icon: <Sun aria-hidden className="size-4 text-ink-6" />,
      run: () => applyTheme('light'),
    },
    {
      key: 'dark',
      words: t('commands.dark'),
      icon: <Moon aria-hidden className="size-4 text-ink-6" />,
      run: () => applyTheme('dark'),
    },
    ...(Object.keys(languages) as Language[]).map((language) => ({
      key: language,
      words: languages[language].name,
      icon: (
        <span aria-hidden className="w-4 text-center text-12 text-ink-6">
          {language}
        </span>
      ),
      run: () => setLanguage(language),
    })),
  ];
}
