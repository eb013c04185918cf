import { IconButton } from '@novi/ui/icon-button';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useT } from '../../app/messages/language-provider.tsx';

const accepted =
  'image/jpeg,image/png,image/webp,image/gif,audio/*,video/mp4,application/pdf,.docx,.xlsx,.pptx';

/** Chooses a file to send. */
export function AttachButton(props: { onFile: (file: File) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accepted}
        tabIndex={-1}
        aria-hidden
        className="hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was left out.
          currentTarget.value = '';
          if (file) props.onFile(file);
        }}
      />
      <IconButton
        label={t('media.attach')}
        icon={<Paperclip aria-hidden className="size-4" />}
        onClick={() => input.current?.click()}
        className="shrink-0"
      />
    </>
  );
}
