/** WhatsApp's *bold*: a star at each end, on one line, touching the words. Everything else is left as it was written. */
export function boldParts(text: string): { text: string; isBold: boolean }[] {
  return text
    .split(/(\*(?=\S)[^*\n]*[^*\s]\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.length > 2 && part.startsWith('*') && part.endsWith('*')
        ? { text: part.slice(1, -1), isBold: true }
        : { text: part, isBold: false },
    );
}
