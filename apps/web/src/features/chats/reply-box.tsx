import { IconButton } from '@novi/ui/icon-button';
import { TextArea } from '@novi/ui/text-input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { newIdempotencyKey } from '../../app/data/idempotency-key.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';
import { AttachButton } from './attach-button.tsx';
import { AttachmentChip } from './attachment-chip.tsx';
import { useAttachment } from './use-attachment.ts';

/** WhatsApp's own limit of a text message. */
const MAX_LENGTH = 4096;

/** Enter sends, Shift Enter breaks the line. What was typed or attached stays until the server has it. */
export function ReplyBox(props: { conversationId: string }) {
  const t = useT();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [idempotencyKey, setKey] = useState(() => newIdempotencyKey());
  const { attachment, attach, clear } = useAttachment();
  const reply = useMutation(
    trpc.chats.reply.mutationOptions({
      onSuccess: () => {
        setText('');
        clear();
        setKey(newIdempotencyKey());
        return client.invalidateQueries({ queryKey: trpc.chats.pathKey() });
      },
      onError: useProblemToast(),
    }),
  );
  const isUploading = attachment !== null && !attachment.uploaded;
  const canSend = (text.trim() !== '' || attachment !== null) && !isUploading && !reply.isPending;
  const send = () => {
    if (!canSend) return;
    const fileId = attachment?.uploaded?.fileId;
    reply.mutate({ conversationId: props.conversationId, text: text.trim(), fileId, idempotencyKey });
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
    <form onSubmit={onSubmit} className="flex flex-col gap-2 border-paper-3 border-t bg-raised p-3">
      {attachment && <AttachmentChip attachment={attachment} onRemove={clear} />}
      <div className="flex items-end gap-2">
        <AttachButton
          onFile={(file) => {
            attach(file);
            // Another file is another message.
            if (reply.isError) setKey(newIdempotencyKey());
          }}
        />
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
          aria-disabled={!canSend}
          icon={<SendHorizontal aria-hidden className="size-4 rtl:rotate-180" />}
          className="shrink-0"
        />
      </div>
    </form>
  );
}
