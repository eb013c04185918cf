import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { type Product, startProduct } from './support/product.ts';
import { accessibilityProblems, gatherErrors } from './support/seen.ts';

const sentence = 'hi, 2 large margheritas one without onion and a coke, to 12 Mill Lane pls';

/** The demo as the README tells it: a customer writes, the shop accepts, the customer follows the order. */
describe('the demo pizzeria', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let phones: Page;
  let board: Page;
  let errors: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    phones = await context.newPage();
    board = await context.newPage();
    errors = gatherErrors(board);
  });
  afterAll(async () => {
    await browser?.close();
    // 130 is how a shell calls an end by Ctrl-C
    expect(await product?.stop()).toBe(130);
  });

  it('says in one line where it is, and how to look around', () => {
    expect(product.printed.filter((line) => line.startsWith('Novi is ready:'))).toEqual([
      `Novi is ready: ${product.url}`,
    ]);
    expect(product.printed.join('\n')).toContain(product.demo.email);
    expect(product.printed.join('\n')).toContain(product.phonesUrl);
  });

  it('lets the owner log in to a board with orders on it', async () => {
    await board.goto(`${product.url}/login`);
    await board.getByLabel('E-mail').fill(product.demo.email);
    await board.getByLabel('Password').fill(product.demo.password);
    await board.getByRole('button', { name: 'Log in' }).click();
    await board.getByRole('heading', { name: 'Board', level: 1 }).waitFor();
    await board.getByRole('link', { name: 'WhatsApp: Linked' }).waitFor();
  });

  it('shows the customer a numbered summary with the total', async () => {
    await phones.goto(`${product.phonesUrl}/?chat=${product.demo.number}`);
    const phone = phones.getByRole('region', { name: /Ana Prado/ });
    await phone.getByRole('textbox', { name: 'Message' }).fill(sentence);
    await phones.keyboard.press('Enter');
    const summary = phone.getByRole('log').getByText(/Reply \*?yes/);
    await summary.waitFor();
    const text = await phone.getByRole('log').textContent();
    expect(text).toMatch(/1\. 1 × Margherita, Large/);
    expect(text).toMatch(/2\. 1 × Margherita, Large, no Onion/i);
    expect(text).toMatch(/3\. 1 × Coke/);
    expect(text).toContain('12 Mill Lane');
    expect(text).toMatch(/Total/);
  });

  it('puts the order on the board without a reload once the customer says yes', async () => {
    await board.evaluate(() => {
      (globalThis as { wasLoadedBefore?: boolean }).wasLoadedBefore = true;
    });
    const phone = phones.getByRole('region', { name: /Ana Prado/ });
    await phone.getByRole('textbox', { name: 'Message' }).fill('yes');
    await phones.keyboard.press('Enter');
    await board.getByText('12 Mill Lane').waitFor();
    expect(await board.evaluate(() => (globalThis as { wasLoadedBefore?: boolean }).wasLoadedBefore)).toBe(
      true,
    );
  });

  it('tells the customer once the shop accepts, with a tracking link that opens without a login', async () => {
    const card = board.getByRole('article').filter({ hasText: '12 Mill Lane' });
    await card
      .getByRole('button', { name: /^Accept/ })
      .first()
      .click();
    const log = phones.getByRole('region', { name: /Ana Prado/ }).getByRole('log');
    const link = log.getByRole('link', { name: /\/t\// });
    await link.waitFor();
    expect(await log.textContent()).toMatch(/order is confirmed/i);

    const stranger = await browser.newContext({ javaScriptEnabled: false });
    const tracking = await stranger.newPage();
    const answer = await tracking.goto((await link.getAttribute('href')) ?? '');
    expect(answer?.status()).toBe(200);
    expect(await tracking.locator('body').textContent()).toMatch(/Margherita, Large, no Onion/);
  });

  it.each(['/board', '/chats', '/menu', '/whatsapp', '/settings'])(
    'breaks no rule of WCAG 2.2 AA on %s, in light and in dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await board.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await board.goto(`${product.url}${path}`);
        await board.getByRole('heading', { level: 1 }).waitFor();
        await board.waitForLoadState('load');
        expect(await accessibilityProblems(board)).toEqual([]);
      }
    },
  );

  it('fits a phone of 360 px on every page', async () => {
    await board.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/board', '/chats', '/menu', '/whatsapp', '/settings']) {
      await board.goto(`${product.url}${path}`);
      await board.getByRole('heading', { level: 1 }).first().waitFor();
      const overflowPx = await board.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, overflowPx }).toEqual({ path, overflowPx: 0 });
    }
  });

  it('writes no error to the console', () => {
    expect(errors).toEqual([]);
  });
});
