import { LoaderCircle } from 'lucide-react';

/** Says "working" to the eye; the control that holds it says so to a screen reader with aria-busy. */
export function Spinner() {
  return <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />;
}
