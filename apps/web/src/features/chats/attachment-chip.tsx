import { IconButton } from '@novi/ui/icon-button';
import { useLocale } from '@novi/ui/locale';
import { Paperclip, X } from 'lucide-react';
import { useT } from '../../app/messages/language-provider.tsx';
import { fileSize } from './file-size.ts';
import type { Attachment } from './use-attachment.ts';

/** The file that will go with the next reply, how far it is on its way, and how to leave it out. */
export function AttachmentChip(props: { attachment: Attachment; onRemove: () => void }) {
  const { name, sizeBytes, progress, uploaded } = props.attachment;
  const t = useT();
  const locale = useLocale();
  return (
    <div className="flex items-center gap-2 rounded-8 border border-paper-3 bg-paper-1 px-3 py-1 text-14">
      <Paperclip aria-hidden className="size-4 shrink-0" />
      <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
      <span role="status" className="shrink-0 text-12 text-ink-6 tabular-nums">
        {uploaded ? (
          <>
            {fileSize(sizeBytes, locale)}
            <span className="sr-only">{t('media.ready')}</span>
          </>
        ) : (
          <span className="sr-only">{t('media.uploading')}</span>
        )}
      </span>
      {!uploaded && (
        <progress
          max={1}
          value={progress}
          aria-label={t('media.uploading')}
          className="h-2 w-24 shrink-0 accent-brand"
        />
      )}
      <IconButton
        label={t('media.remove', { name })}
        icon={<X aria-hidden className="size-4" />}
        onClick={props.onRemove}
      />
    </div>
  );
}
