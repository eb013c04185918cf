import type { Explained } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';

/** The parser's own notes, stage by stage, as it wrote them: for whoever wants to know exactly. */
export function TraceView(props: { trace: Explained['trace'] }) {
  const t = useT();
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-14 text-ink-6">{t('work.trace')}</h3>
      {props.trace.map(({ stage, text }) => (
        <details key={stage}>
          <summary className="min-h-9 cursor-pointer py-1.5 text-14 pointer-coarse:min-h-11">
            <code dir="ltr">{stage}</code>
          </summary>
          <pre
            dir="ltr"
            className="max-h-80 overflow-auto whitespace-pre-wrap break-words rounded-8 bg-paper-1 p-3 text-12"
          >
            {text || '–'}
          </pre>
        </details>
      ))}
    </section>
  );
}
