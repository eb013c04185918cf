/** An expected failure whose message already tells the reader what to do: printed without a stack. */
export class Problem extends Error {}
