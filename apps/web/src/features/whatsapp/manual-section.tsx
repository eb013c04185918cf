import { Switch } from '@novi/ui/switch';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

/** The one switch that lets people answer everybody, where the line is looked after. */
export function ManualSection(props: { manual: Session['manual'] }) {
  const t = useT();
  const client = useQueryClient();
  const canWrite = useCan('tenant.write');
  const update = useMutation(
    trpc.tenant.update.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.session.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.tenant.pathKey() }),
        ]),
      onError: useProblemToast(),
    }),
  );
  return (
    <section className="flex flex-col gap-2 rounded-8 border border-paper-3 bg-raised p-6">
      <h2 className="text-20">{t('whatsapp.manualTitle')}</h2>
      <Switch
        label={t('whatsapp.manual')}
        hint={t('whatsapp.manualHint')}
        checked={props.manual?.cause === 'switch'}
        disabled={!canWrite || update.isPending}
        onCheckedChange={(manual_mode) => update.mutate({ settings: { manual_mode } })}
      />
    </section>
  );
}
