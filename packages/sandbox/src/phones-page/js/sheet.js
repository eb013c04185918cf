import { el } from './dom.js';
import { icon } from './icons.js';

/**
 * A sheet that rises over one phone's screen. Focus stays inside while it is open and goes back to where it
 * was; Escape and a press beside it close it. Returns how to close it.
 */
export function openSheet(screen, title, content, onClosed = () => {}) {
  screen.querySelector('.scrim')?.dispatchEvent(new CustomEvent('dismiss'));
  const cameFrom = document.activeElement;
  const behind = screen.querySelector('.app');
  const heading = el('h3', {}, title);
  const closer = el(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: close },
    icon('close'),
  );
  const sheet = el(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-label': title },
    el('div', { class: 'sheet-head' }, heading, closer),
    el('div', { class: 'sheet-body' }, ...[content].flat()),
  );
  const scrim = el(
    'div',
    { class: 'scrim', onclick: (event) => event.target === scrim && close(), ondismiss: close },
    sheet,
  );
  scrim.addEventListener('keydown', (event) => event.key === 'Escape' && close());

  function close() {
    scrim.remove();
    behind.inert = false;
    onClosed();
    if (cameFrom?.isConnected) cameFrom.focus();
  }

  behind.inert = true;
  screen.append(scrim);
  (sheet.querySelector('[autofocus], .sheet-body input, .sheet-body button') ?? closer).focus({
    preventScroll: true,
  });
  return close;
}
