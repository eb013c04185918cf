import { useSyncExternalStore } from 'react';

/** Widths at which the layout changes its kind, as in the tokens (--breakpoint-*). */
export const media = {
  desk: '(min-width: 68rem)',
  tablet: '(min-width: 48rem)',
} as const;

export function useMedia(query: (typeof media)[keyof typeof media]): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
