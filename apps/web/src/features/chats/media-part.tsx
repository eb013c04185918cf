import { useLocale } from '@novi/ui/locale';
import { CircleAlert, FileText, LoaderCircle } from 'lucide-react';
import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { kindWord, mediaProblem } from './chat-words.ts';
import { fileSize } from './file-size.ts';

type Media = NonNullable<ThreadMessage['media']>;

/** The file of a message as people expect it: a picture, a player, something to save; or why there is none. */
export function MediaPart(props: { kind: string; media: Media }) {
  const { kind, media } = props;
  const t = useT();
  const { url } = media;
  if (!url) return <NoFile kind={kind} media={media} />;
  const family = media.mime?.split('/')[0];
  if (family === 'image') {
    return (
      <a href={url} target="_blank" rel="noreferrer" className="my-1 block w-fit max-w-full">
        <img
          src={url}
          alt={media.name ?? t(kindWord(kind))}
          {...shownSize(media)}
          loading="lazy"
          className="h-auto max-w-full rounded-8"
        />
        <span className="sr-only">{t('media.openPicture')}</span>
      </a>
    );
  }
  if (family === 'audio') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a customer's voice note has no captions
      <audio
        controls
        preload="none"
        src={url}
        aria-label={t(kindWord(kind))}
        className="my-1 block w-full min-w-56"
      />
    );
  }
  if (family === 'video') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a customer's clip has no captions
      <video
        controls
        preload="none"
        src={url}
        aria-label={t(kindWord(kind))}
        className="my-1 block max-h-72 max-w-full rounded-8"
      />
    );
  }
  return <Document media={media} url={url} />;
}

const largest = { width: 384, height: 288 };

/** A picture keeps its place before it is there, so that nothing jumps when it comes. */
function shownSize({ width, height }: Media): { width?: number; height?: number } {
  if (!width || !height) return {};
  const scale = Math.min(1, largest.width / width, largest.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function Document(props: { media: Media; url: string }) {
  const { media, url } = props;
  const t = useT();
  const locale = useLocale();
  return (
    <a
      href={url}
      download={media.name ?? true}
      className="my-1 flex min-h-11 items-center gap-2 rounded-8 border border-paper-4 bg-raised px-3 py-2 hover:bg-paper-1"
    >
      <FileText aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0">
        <span className="sr-only">{t('media.save')} </span>
        <bdi className="block truncate font-bold">{media.name ?? t('kind.document')}</bdi>
        {media.sizeBytes !== null && (
          <span className="block text-12 text-ink-6">{fileSize(media.sizeBytes, locale)}</span>
        )}
      </span>
    </a>
  );
}

function NoFile(props: { kind: string; media: Media }) {
  const { kind, media } = props;
  const t = useT();
  const isPending = media.status === 'pending';
  const Icon = isPending ? LoaderCircle : CircleAlert;
  return (
    <span className="my-1 flex items-center gap-2 text-ink-7">
      <Icon aria-hidden className="size-4 shrink-0" />
      <span>
        <b>{t(kindWord(kind))}</b> {t(mediaProblem(media.status))}
      </span>
    </span>
  );
}
