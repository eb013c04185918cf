import { useEffect, useRef } from 'react';
import { isCovered, isTyping } from '../../app/frame/keys.ts';
import { type BoardAction, boardAction } from './board-keys.ts';

/**
 * The board's keys act on the card that has the focus; without one, on the first card. J and K move the focus from
 * card to card, so that keys, Tab and a screen reader all stand at the same place.
 */
export function useBoardKeys(act: (action: BoardAction, orderId: string | null) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = boardAction(event.key);
      if (!action || isTyping(event) || isCovered()) return;
      const cards = [...document.querySelectorAll<HTMLElement>('[data-order]')];
      const current = cards.findIndex((card) => card.contains(document.activeElement));
      // Enter on a control presses it; on nothing it opens the first card.
      if (action === 'open' && document.activeElement?.matches('a, button')) return;
      event.preventDefault();
      if (action === 'next' || action === 'previous') {
        const index = current < 0 ? 0 : current + (action === 'next' ? 1 : -1);
        cards[Math.min(Math.max(index, 0), cards.length - 1)]?.querySelector('a')?.focus();
        return;
      }
      latest.current(action, (cards[current] ?? cards[0])?.dataset.order ?? null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
