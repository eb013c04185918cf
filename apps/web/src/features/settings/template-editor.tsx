import { Bubble } from '@novi/ui/bubble';
import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { TextArea } from '@novi/ui/text-input';
import { useToasts } from '@novi/ui/toast';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bot } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { Outputs } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

type Template = Outputs['templates']['list'][number];

/** One message: its words, what can be put into it, and how it would read. What is wrong is said while typing. */
export function TemplateEditor(props: { template: Template }) {
  const { event, locale, variables, ...template } = props.template;
  const t = useT();
  const client = useQueryClient();
  const { add } = useToasts();
  const canWrite = useCan('templates.write');
  const area = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(template.body);
  const shownBody = useDeferredValue(body);
  const isChanged = body !== template.body;
  const preview = useQuery(
    trpc.templates.preview.queryOptions(
      { event, locale, body: shownBody },
      { enabled: isChanged && shownBody.trim() !== '', placeholderData: keepPreviousData, retry: false },
    ),
  );
  const save = useMutation(
    trpc.templates.save.mutationOptions({
      onSuccess: async () => {
        add({ title: t('settings.saved'), timeout: 2500 });
        await client.invalidateQueries({ queryKey: trpc.templates.pathKey() });
      },
      onError: useProblemToast(),
    }),
  );
  const answer = isChanged ? preview.data : { text: template.preview };
  const problem =
    body.trim() === '' ? t('form.blank') : answer && 'error' in answer ? answer.error : undefined;

  const insert = (variable: string) => {
    const at = area.current?.selectionStart ?? body.length;
    const end = area.current?.selectionEnd ?? at;
    setBody(`${body.slice(0, at)}{${variable}}${body.slice(end)}`);
    area.current?.focus();
  };
  return (
    <section className="flex flex-col gap-4 border-paper-3 border-t pt-6">
      <h2 className="flex items-baseline gap-2 text-16">
        {t(`templates.${event}`)}
        <span className="font-normal text-14 text-ink-6">
          {locale}
          {template.isDefault && ` · ${t('templates.isDefault')}`}
        </span>
      </h2>
      <div className="grid gap-6 tablet:grid-cols-2">
        <div className="flex flex-col gap-3">
          <Field label={t('templates.body')} error={problem}>
            <TextArea
              ref={area}
              rows={7}
              dir="auto"
              maxLength={4096}
              disabled={!canWrite}
              value={body}
              onChange={(change) => setBody(change.target.value)}
            />
          </Field>
          {canWrite && (
            <fieldset className="flex flex-wrap gap-1" aria-label={t('templates.insert')}>
              {variables.map((variable) => (
                <Button key={variable} size="small" onClick={() => insert(variable)}>
                  {`{${variable}}`}
                </Button>
              ))}
            </fieldset>
          )}
        </div>
        <div className="flex flex-col gap-2">
          <p className="font-bold text-14">{t('templates.preview')}</p>
          {answer && 'text' in answer && (
            <Bubble
              side="bot"
              author={
                <>
                  <Bot aria-hidden className="size-3.5" />
                  {t('author.bot')}
                </>
              }
              time={null}
            >
              {answer.text}
            </Bubble>
          )}
        </div>
      </div>
      {canWrite && (
        <div className="flex gap-2">
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={!isChanged || problem !== undefined}
            onClick={() => save.mutate({ event, locale, body })}
          >
            {t('templates.save')}
          </Button>
          {isChanged && (
            <Button variant="quiet" onClick={() => setBody(template.body)}>
              {t('templates.discard')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
