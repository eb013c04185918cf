/** A key as printed on the keyboard. */
export function Kbd(props: { children: string }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded-8 border border-paper-4 bg-raised px-1 font-sans text-12 text-ink-7">
      {props.children}
    </kbd>
  );
}
