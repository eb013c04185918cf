import { IconButton } from '@novi/ui/icon-button';
import { TextArea } from '@novi/ui/text-input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { newIdempotencyKey } from '../../app/data/idempotency-key.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

/** WhatsApp's own limit of a text message. */
const MAX_LENGTH = 4096;

/** Enter sends, Shift Enter breaks the line. What was typed stays until the server has it. */
export function ReplyBox(props: { conversationId: string }) {
  const t = useT();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [idempotencyKey, setKey] = useState(() => newIdempotencyKey());
  const reply = useMutation(
    trpc.chats.reply.mutationOptions({
      onSuccess: () => {
        setText('');
        setKey(newIdempotencyKey());
        return client.invalidateQueries({ queryKey: trpc.chats.pathKey() });
      },
      onError: useProblemToast(),
    }),
  );
  const send = () => {
    if (text.trim() === '' || reply.isPending) return;
    reply.mutate({ conversationId: props.conversationId, text: text.trim(), idempotencyKey });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={onSubmit} className="flex items-end gap-2 border-paper-3 border-t bg-raised p-3">
      <TextArea
        aria-label={t('chats.reply')}
        placeholder={t('chats.reply')}
        dir="auto"
        rows={2}
        maxLength={MAX_LENGTH}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          // Another text is another message.
          if (reply.isError) setKey(newIdempotencyKey());
        }}
        onKeyDown={onKeyDown}
        className="resize-none"
      />
      <IconButton
        type="submit"
        variant="primary"
        label={t('chats.send')}
        aria-disabled={text.trim() === '' || reply.isPending}
        icon={<SendHorizontal aria-hidden className="size-4 rtl:rotate-180" />}
        className="shrink-0"
      />
    </form>
  );
}
