import type { Page } from 'puppeteer-core';

/**
 * Makes the library hear of a page's syncs one after another. Its handler looks whether it has injected, injects, and
 * only then listens, over many answers of the page. A second sync meanwhile, from a page that syncs twice or from whoever
 * tells it what it missed, would find it injected and say `ready` while nobody listens; or inject too, and then each
 * message comes twice. In turn, the second does nothing but say `ready` again.
 *
 * To be called before the library's `inject`, which exposes the handler.
 */
export function handleSyncsInTurn(page: Pick<Page, 'exposeFunction'>): void {
  const expose = page.exposeFunction.bind(page);
  let turn: Promise<unknown> = Promise.resolve();
  page.exposeFunction = (name, handler) => {
    if (name !== 'onAppStateHasSyncedEvent' || typeof handler !== 'function') return expose(name, handler);
    return expose(name, () => {
      turn = turn.catch(() => {}).then(() => handler());
      return turn;
    });
  };
}
