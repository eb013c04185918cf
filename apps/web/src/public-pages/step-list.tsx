import type { TrackingData } from './tracking-data.ts';
import type { TrackingWords } from './tracking-words.ts';

const isStepWord = (
  key: string,
): key is 'placed' | 'accepted' | 'preparing' | 'ready' | 'handed_over' | 'completed' =>
  ['placed', 'accepted', 'preparing', 'ready', 'handed_over', 'completed'].includes(key);

/** The way of the order. The last step that is done is where it is now. */
export function StepList(props: {
  steps: TrackingData['steps'];
  words: TrackingWords;
  clock: Intl.DateTimeFormat;
}) {
  const { words, clock } = props;
  const steps = props.steps.filter((step) => isStepWord(step.key));
  const current = steps.findLastIndex((step) => step.done);
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={index === current ? 'step' : undefined}
          className="grid min-h-12 grid-cols-[auto_1fr_auto] items-start gap-x-3"
        >
          <span className="flex h-full flex-col items-center">
            <Mark isDone={step.done} isCurrent={index === current} />
            {index < steps.length - 1 && (
              <span className={`w-0.5 flex-1 ${index < current ? 'bg-ready' : 'bg-paper-3'}`} />
            )}
          </span>
          <span
            className={
              step.done ? (index === current ? 'font-bold text-16' : 'text-16') : 'text-16 text-ink-6'
            }
          >
            {isStepWord(step.key) && words[step.key]}
            {step.done && <span className="sr-only">, {index === current ? words.now : words.done}</span>}
          </span>
          {step.at && step.done && (
            <time dateTime={step.at.toISOString()} className="pt-0.5 text-14 text-ink-6 tabular-nums">
              {clock.format(step.at)}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
}

function Mark(props: { isDone: boolean; isCurrent: boolean }) {
  if (!props.isDone) return <span className="my-0.5 size-5 shrink-0 rounded-full border-2 border-paper-4" />;
  return (
    <span
      className={`my-0.5 flex size-5 shrink-0 items-center justify-center rounded-full bg-ready text-paper-0 ${
        props.isCurrent ? 'outline-4 outline-ready-soft' : ''
      }`}
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-3.5 fill-none stroke-3 stroke-current">
        <path d="M20 6 9 17l-5-5" />
      </svg>
    </span>
  );
}
