import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { type Product, startProduct } from './support/product.ts';
import { accessibilityProblems, gatherErrors } from './support/seen.ts';

/** What the dashboard says when customers are not answered as usual, and what is done about it there. */
describe('the line of a shop', () => {
  let product: Product;
  let browser: Browser;
  let shop: Page;
  let phones: Page;
  let errors: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const viewport = { width: 1440, height: 900 };
    shop = await (await browser.newContext({ viewport, locale: 'en-GB' })).newPage();
    phones = await (await browser.newContext({ viewport, locale: 'en-GB' })).newPage();
    errors = gatherErrors(shop);
    await shop.goto(product.url);
    await shop.getByLabel('E-mail').fill(product.demo.email);
    await shop.getByLabel('Password').fill(product.demo.password);
    await shop.keyboard.press('Enter');
    await shop.getByRole('link', { name: 'WhatsApp: Linked' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const setOffline = (offline: boolean) =>
    fetch(`${product.phonesUrl}/sandbox/api/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone: product.demo.number, offline }),
    });

  it('is given to people by one switch, which every page says and each customer is told once', async () => {
    await shop.goto(`${product.url}/whatsapp`);
    await shop.getByRole('switch', { name: /A person answers every customer/ }).click();
    await shop.goto(`${product.url}/board`);
    await shop.getByText('People answer every customer').waitFor();
    await phones.goto(`${product.phonesUrl}/?chat=${product.demo.number}`);
    const writer = phones.getByRole('region', { name: /Ana Prado/ });
    const message = writer.getByRole('textbox', { name: 'Message' });
    const notice = writer.getByRole('log').getByText('A person from the shop will answer you here.');
    await message.fill('is anybody there?');
    await message.press('Enter');
    await notice.waitFor();
    await message.fill('hello?');
    await message.press('Enter');
    await shop.goto(`${product.url}/whatsapp`);
    await shop.getByRole('switch', { name: /A person answers every customer/ }).click();
    await shop.getByText('People answer every customer').waitFor({ state: 'detached' });
    expect(await notice.count()).toBe(1);
  });

  it('that is lost says so on every page, and that it is back', async () => {
    await shop.goto(`${product.url}/board`);
    await setOffline(true);
    await shop.getByText(/The WhatsApp line has been lost since/).waitFor();
    await setOffline(false);
    await shop.getByText(/The WhatsApp line has been lost since/).waitFor({ state: 'detached' });
    await shop.getByRole('link', { name: 'WhatsApp: Linked' }).waitFor();
  });

  it('has a page that breaks no rule of accessibility', async () => {
    await shop.goto(`${product.url}/whatsapp`);
    await shop.getByText('Who answers').waitFor();
    expect(await accessibilityProblems(shop)).toEqual([]);
  });

  it('writes no error to the console', () => {
    expect(errors).toEqual([]);
  });
});
