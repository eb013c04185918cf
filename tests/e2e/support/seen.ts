import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 A and AA that the page breaks, each with where; empty when it breaks none. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // addScriptTag would be refused by the page's own content security policy, as it should be.
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return runner.run({ runOnly: { type: 'tag', values: tags } });
  });
  return results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Errors a page wrote to its console or threw, gathered from now on. */
export function gatherErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
