/**
 * Messages of one burst, with those blanked that only say again what the one before said, or the whole burst that the
 * first half was: a phone that was offline sends twice, and nobody means two of everything. Blanked, not dropped, so that
 * spans keep their message.
 */
export function blankRepeats(messages: readonly string[]): string[] {
  const said = messages.map((text) => text.trim().toLowerCase());
  const half = messages.length / 2;
  const twice =
    messages.length > 1 && said.slice(0, Math.floor(half)).every((text, i) => text === said[i + half]);
  return messages.map((text, i) => ((twice && i >= half) || (i > 0 && said[i] === said[i - 1]) ? '' : text));
}
