/**
 * What was worked out for the texts seen last, `size` to `2 * size` of them. Bounded, so that floods of new words cost no
 * memory; it holds what depends on its text alone, so that forgetting costs time and changes nothing.
 */
export class Recent<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  get(text: string): V | undefined {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const before = this.old.get(text);
    if (before !== undefined) this.set(text, before);
    return before;
  }

  set(text: string, value: V): void {
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, value);
  }
}
