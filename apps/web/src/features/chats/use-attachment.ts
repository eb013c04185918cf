import { useLocale } from '@novi/ui/locale';
import { useToasts } from '@novi/ui/toast';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { limitOver } from './file-size.ts';
import { type Uploaded, UploadFailed, uploadFile } from './upload-file.ts';

export interface Attachment {
  name: string;
  sizeBytes: number;
  /** 0 to 1 while it is on its way. */
  progress: number;
  uploaded: Uploaded | null;
}

/** The file that goes with the reply that is being written: uploaded at once, so that sending does not wait for it. */
export function useAttachment() {
  const t = useT();
  const locale = useLocale();
  const { maxFileBytes } = useMe();
  const { add } = useToasts();
  const [attachment, setAttachment] = useState<Attachment | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const clear = () => {
    running.current?.abort();
    running.current = null;
    setAttachment(null);
  };
  const refuse = (title: string) => add({ title, priority: 'high', timeout: 8000 });
  const attach = (file: File) => {
    clear();
    // The server's refusal would say the same, after the whole upload.
    const limit = limitOver(file.size, maxFileBytes, locale);
    if (limit) return refuse(t('media.tooLargeToSend', { name: file.name, limit }));
    const control = new AbortController();
    running.current = control;
    const shown = { name: file.name, sizeBytes: file.size, progress: 0, uploaded: null };
    setAttachment(shown);
    uploadFile(file, (progress) => setAttachment({ ...shown, progress }), control.signal).then(
      (uploaded) => {
        if (running.current === control) setAttachment({ ...shown, progress: 1, uploaded });
      },
      (error: unknown) => {
        if (running.current !== control) return;
        clear();
        refuse((error instanceof UploadFailed && error.message) || t('media.uploadFailed'));
      },
    );
  };
  return { attachment, attach, clear };
}
