import { Document } from './document.tsx';
import { trackingLanguage } from './tracking-words.ts';

export function UnknownPage(props: { locale: string }) {
  const { language, direction, words } = trackingLanguage(props.locale);
  return (
    <Document language={language} direction={direction} title={words.unknownTitle} isLive={false}>
      <main className="mx-auto flex max-w-md flex-col gap-2 px-4 py-12">
        <h1 className="text-28">{words.unknownTitle}</h1>
        <p className="text-16 text-ink-7">{words.unknown}</p>
      </main>
    </Document>
  );
}
