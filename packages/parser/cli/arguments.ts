/** `--name value` and `--flag` arguments; what stands alone is kept in order under ''. */
export function readArguments(argv: readonly string[], flags: readonly string[]): Map<string, string> {
  const out = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] as string;
    if (!word.startsWith('--')) rest.push(word);
    else if (flags.includes(word.slice(2))) out.set(word.slice(2), 'true');
    else out.set(word.slice(2), argv[++i] ?? '');
  }
  out.set('', rest.join(' '));
  return out;
}
