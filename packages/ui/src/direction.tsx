import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider as Base } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';

/** Tells the primitives which way the page reads, and forbids them the <style> elements that a strict policy refuses. */
export function DirectionProvider(props: { direction: 'ltr' | 'rtl'; children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Base direction={props.direction}>{props.children}</Base>
    </CSPProvider>
  );
}
