import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** The shop's own wording of what Novi writes to customers. */
export function TemplatesSection() {
  const t = useT();
  const templates = useQuery(trpc.templates.list.queryOptions());
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-xl text-ink-7">{t('templates.says')}</p>
      <QueryView query={templates} skeleton={<Skeleton className="h-48" />}>
        {(data) =>
          data.map((template) => (
            <TemplateEditor key={`${template.event}-${template.locale}`} template={template} />
          ))
        }
      </QueryView>
    </div>
  );
}
