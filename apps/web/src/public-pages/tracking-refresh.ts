/**
 * Keeps an open tracking page true without a reload: asks for the same page again and takes over what it shows.
 * The page is complete without this; when a request fails the next one tries again. XMLHttpRequest because it parses
 * the answer by itself: the policy of trusted types forbids turning text into a document.
 */
const EVERY_MS = 15_000;

function refresh(): void {
  if (document.hidden) return;
  const request = new XMLHttpRequest();
  request.open('GET', window.location.href);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    const next = request.responseXML?.querySelector('#tracking');
    const shown = document.querySelector('#tracking');
    if (request.status !== 200 || !next || !shown || next.isEqualNode(shown)) return;
    shown.replaceWith(next);
  });
  request.send();
}

setInterval(refresh, EVERY_MS);
document.addEventListener('visibilitychange', refresh);
