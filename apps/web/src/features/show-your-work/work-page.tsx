import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { Skeleton } from '@novi/ui/skeleton';
import { TextArea } from '@novi/ui/text-input';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { PageHead } from '../../app/view/page-head.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { ExplainedView } from './explained-view.tsx';
import { UnderstandingSection } from './understanding-section.tsx';

/** What the API takes. */
const MAX_LENGTH = 2000;

/** Any message, read against the shop's own menu, with the reasons; and how well it went in the last month. */
export function WorkPage() {
  const t = useT();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const explained = useQuery(
    trpc.parser.explain.queryOptions(
      { text: asked },
      { enabled: asked !== '', placeholderData: keepPreviousData },
    ),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim());
  };
  return (
    <>
      <PageHead width="reading" title={t('nav.work')} purpose={t('work.purpose')} />
      <div className="flex w-full max-w-4xl flex-col gap-6 px-4 pb-12 tablet:px-6">
        <form noValidate onSubmit={onSubmit} className="flex flex-col items-start gap-3">
          <Field label={t('work.message')} hint={t('work.hint')} className="w-full">
            <TextArea
              dir="auto"
              rows={4}
              maxLength={MAX_LENGTH}
              placeholder={t('work.example')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          <Button type="submit" variant="primary" busy={explained.isFetching} disabled={text.trim() === ''}>
            {t('work.read')}
          </Button>
        </form>
        <div aria-live="polite">
          {asked !== '' && (
            <QueryView query={explained} skeleton={<Skeleton className="h-40" />}>
              {(data) => <ExplainedView explained={data} />}
            </QueryView>
          )}
        </div>
        <UnderstandingSection />
      </div>
    </>
  );
}
