/** What a customer can tap instead of writing it, in the order it is told. A tap comes back as its title. */
export interface Choices {
  kind: 'buttons' | 'list';
  options: readonly { id: string; title: string }[];
}
