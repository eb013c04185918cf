import { CircleAlert } from 'lucide-react';

/** What is wrong with the form as a whole, said at once. */
export function FormProblem(props: { text: string | null }) {
  return (
    <div role="alert">
      {props.text && (
        <p className="flex items-start gap-2 rounded-8 bg-late-soft px-3 py-2 text-14 text-late-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {props.text}
        </p>
      )}
    </div>
  );
}
