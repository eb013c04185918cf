import type { ReactNode } from 'react';

/** A part of the panel under its own small heading. */
export function Section(props: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-14 text-ink-6">{props.title}</h3>
      {props.children}
    </section>
  );
}
