import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { TextArea } from '@novi/ui/text-input';
import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import { problemOf } from '../../app/data/problem.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';
import { menuExample } from './menu-example.ts';
import { readMenuFile } from './read-menu-file.ts';

/** A whole menu from a file or the clipboard. It is read before it is sent, so what is wrong is said while typing. */
export function ImportDialog(props: { open: boolean; hasMenu: boolean; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { add } = useToasts();
  const sayProblem = useProblemToast();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const read = useMemo(() => (text.trim() ? readMenuFile(text) : null), [text]);
  const replace = useMutation(
    trpc.catalog.replace.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.catalog.pathKey() });
        setText('');
        add({ title: t('menu.imported') });
        props.onClose();
      },
      onError: (error) => {
        if (Object.keys(problemOf(error).fields).length === 0) sayProblem(error);
      },
    }),
  );
  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    chosen?.text().then(setText, () => sayProblem(undefined));
  };
  const refused = replace.error && Object.entries(problemOf(replace.error).fields)[0];
  const localError =
    read && !read.ok
      ? read.problem === 'notJson'
        ? t('menu.notJson', { message: read.message })
        : t('menu.notMenu', { where: read.where || '—', message: read.message })
      : undefined;
  const error = localError ?? (refused && t('menu.notMenu', { where: refused[0], message: refused[1] }));
  return (
    <Dialog
      width="wide"
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      title={t('menu.importTitle')}
      description={t(props.hasMenu ? 'menu.importReplaces' : 'menu.importSays')}
      closeLabel={t('action.close')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            busy={replace.isPending}
            disabled={!read?.ok}
            onClick={() => read?.ok && replace.mutate(read.menu)}
          >
            {read?.ok ? t('menu.importCount', { count: read.products }) : t('menu.import')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-2">
          <Button icon={<Upload aria-hidden className="size-4" />} onClick={() => file.current?.click()}>
            {t('menu.chooseFile')}
          </Button>
          <Button variant="quiet" onClick={() => setText(menuExample)}>
            {t('menu.useExample')}
          </Button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            className="sr-only"
            tabIndex={-1}
            aria-label={t('menu.chooseFile')}
            onChange={onFile}
          />
        </div>
        <Field label={t('menu.paste')} error={error}>
          <TextArea
            rows={14}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              replace.reset();
            }}
          />
        </Field>
      </div>
    </Dialog>
  );
}
