import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { type Product, startProduct } from './support/product.ts';
import { gatherErrors } from './support/seen.ts';

/** What a stranger can do in one evening: sign up, put a menu in, link a phone by QR, take an order. */
describe('a shop of one’s own', () => {
  let product: Product;
  let browser: Browser;
  let shop: Page;
  let phones: Page;
  let errors: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    shop = await context.newPage();
    phones = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    errors = gatherErrors(shop);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('opens with one form, and its owner is logged in at once', async () => {
    await shop.goto(`${product.url}/sign-up`);
    await shop.getByLabel('Name of the shop').fill('Corner <b>Bakery</b>');
    await shop.getByLabel('Your name').fill('Noor');
    await shop.getByLabel('E-mail').fill('noor@bakery.example');
    await shop.getByLabel('Password').fill('bread and butter');
    await shop.getByRole('button', { name: 'Open your shop' }).click();
    await shop.getByRole('heading', { name: 'WhatsApp', level: 1 }).waitFor();
    expect(await shop.getByText('Corner <b>Bakery</b>').first().isVisible()).toBe(true);
  });

  it('gets a mail that verifies the address', async () => {
    await phones.goto(`${product.phonesUrl}/mail`);
    const letter = phones.getByText('noor@bakery.example').first();
    await letter.waitFor();
    const response = await fetch(`${product.phonesUrl}/sandbox/api/mail?to=noor@bakery.example`);
    const { mails } = (await response.json()) as { mails: { links: string[] }[] };
    const link = mails[0]?.links.find((each) => each.startsWith(product.url));
    await shop.goto(link ?? '');
    await shop.getByRole('heading', { name: 'Your e-mail is verified' }).waitFor();
  });

  it('takes a product that is typed in', async () => {
    await shop.goto(`${product.url}/menu`);
    await shop.getByRole('button', { name: 'Add product' }).first().click();
    const dialog = shop.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Sourdough loaf');
    await dialog.getByLabel('Category').fill('Bread');
    await dialog
      .getByLabel(/^Price/)
      .first()
      .fill('4.50');
    await dialog.getByRole('button', { name: 'Save product' }).click();
    await shop.getByText('Sourdough loaf').first().waitFor();
  });

  it('links a phone that scans the code on the screen', async () => {
    await shop.goto(`${product.url}/whatsapp`);
    await shop.getByRole('button', { name: 'Link WhatsApp' }).click();
    await shop.getByRole('img', { name: 'Code to scan with the phone' }).waitFor();
    await phones.goto(product.phonesUrl);
    const phone = phones.getByRole('region', { name: /^Shop's phone/ });
    await phone.getByRole('button', { name: 'Scan a QR' }).click();
    await phones.getByRole('button', { name: /Corner/ }).click();
    await shop.getByRole('link', { name: 'WhatsApp: Linked' }).waitFor();
  });

  it('takes an order from a customer who writes in their own words', async () => {
    await phones.goto(`${product.phonesUrl}/?chat=12025550199`);
    const writer = phones.getByRole('region', { name: /Ana Prado/ });
    await writer
      .getByRole('textbox', { name: 'Message' })
      .fill('two sourdough loaves please, I will pick it up');
    await phones.keyboard.press('Enter');
    await writer
      .getByRole('log')
      .getByText(/Reply \*?yes/)
      .waitFor();
    await shop.goto(`${product.url}/board`);
    await writer.getByRole('textbox', { name: 'Message' }).fill('yes please');
    await phones.keyboard.press('Enter');
    const card = shop.getByRole('article').filter({ hasText: 'Sourdough loaf' });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/9[.,]00/);
  });

  it('stops the bot when a person answers from the inbox, and goes on when told to', async () => {
    const writer = phones.getByRole('region', { name: /Ana Prado/ });
    await shop.goto(`${product.url}/chats`);
    await shop
      .getByRole('link', { name: /Ana|12025550101/ })
      .first()
      .click();
    await shop.getByRole('textbox', { name: 'Write to the customer' }).fill('Hi Ana, it is in the oven.');
    await shop.getByRole('button', { name: 'Send' }).click();
    await writer.getByRole('log').getByText('it is in the oven').waitFor();
    await shop.getByText(/A person answers until/).waitFor();
    await shop.getByRole('button', { name: 'Let Novi resume now' }).click();
    await shop.getByText('Novi answers this customer.').waitFor();
  });

  it('writes no error to the console', () => {
    expect(errors).toEqual([]);
  });
});
