import { Banner } from '@novi/ui/banner';
import { Button } from '@novi/ui/button';
import { useLocale } from '@novi/ui/locale';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bot, Hand, UsersRound } from 'lucide-react';
import { useNow } from '../../app/clock/use-now.ts';
import type { Thread } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan, useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../app/messages/translate.ts';
import { formatClock } from '../../app/view/time.ts';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';
import { effectiveMode } from './chat-words.ts';

const STEP_MS = 10_000;

const reasonWords: Record<string, PlainKey> = {
  staff_replied: 'takeover.staffReplied',
  taken_over: 'takeover.takenOver',
  shop_phone: 'takeover.shopPhone',
  asked: 'takeover.asked',
  not_understood: 'takeover.notUnderstood',
  complaint: 'takeover.complaint',
  large_order: 'takeover.largeOrder',
  fault: 'takeover.fault',
  changed_words: 'takeover.changedWords',
  maybe_unsent: 'takeover.maybeUnsent',
};

/** Who answers this customer now. Violet while a person does: until when, why, and the way back. */
export function TakeoverBar(props: { conversation: Thread['conversation'] }) {
  const { conversation } = props;
  const t = useT();
  const locale = useLocale();
  const client = useQueryClient();
  const onError = useProblemToast();
  const { timeZone } = useTenant();
  const canReply = useCan('chats.reply');
  const mode = effectiveMode(conversation, useNow(STEP_MS));
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.chats.pathKey() });
  const resume = useMutation(trpc.chats.resumeBot.mutationOptions({ onSuccess, onError }));
  const takeOver = useMutation(trpc.chats.takeOver.mutationOptions({ onSuccess, onError }));
  const conversationId = conversation.id;

  const tenant = useQuery(trpc.tenant.get.queryOptions());

  if (conversation.kind === 'group') {
    return (
      <Banner tone="neutral" icon={<UsersRound className="size-4" />}>
        {t('takeover.group')}
      </Banner>
    );
  }
  if (mode === 'bot' && tenant.data?.settings.manual_mode) {
    return (
      <Banner tone="human" icon={<Hand className="size-4" />}>
        <b>{t('takeover.manual')}</b>
      </Banner>
    );
  }
  if (mode === 'bot') {
    return (
      <Banner
        tone="neutral"
        icon={<Bot className="size-4" />}
        action={
          canReply && (
            <Button
              size="small"
              busy={takeOver.isPending}
              onClick={() => takeOver.mutate({ conversationId })}
            >
              {t('takeover.take')}
            </Button>
          )
        }
      >
        {t('takeover.bot')}
      </Banner>
    );
  }
  const reason = conversation.modeReason ? reasonWords[conversation.modeReason] : undefined;
  const until = conversation.modeUntil;
  return (
    <Banner
      tone="human"
      icon={<Hand className="size-4" />}
      action={
        canReply && (
          <Button size="small" busy={resume.isPending} onClick={() => resume.mutate({ conversationId })}>
            {t('takeover.resume')}
          </Button>
        )
      }
    >
      <b>
        {until
          ? t('takeover.humanUntil', { time: formatClock(until, locale, timeZone) })
          : t(mode === 'blocked' ? 'takeover.blocked' : 'takeover.human')}
      </b>{' '}
      {reason && t(reason)}
    </Banner>
  );
}
