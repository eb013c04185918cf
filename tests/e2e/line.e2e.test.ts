import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { type Product, startProduct } from './support/product.ts';
import { accessibilityProblems, gatherErrors } from './support/seen.ts';

interface MetaNumber {
  number: string;
  phoneNumberId: string;
  wabaId: string;
  accessToken: string;
}

/** A number at the sandbox's Cloud API, as the README's tour registers one. */
async function registerAtMeta(product: Product): Promise<MetaNumber> {
  const response = await fetch(`${product.phonesUrl}/sandbox/api/cloud/numbers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      number: '12025550160',
      appSecret: 'sandbox-app-secret',
      verifyToken: 'sandbox-verify-token',
      callbackUrl: `${product.url}/webhooks/whatsapp`,
    }),
  });
  return (await response.json()) as MetaNumber;
}

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

  /** Breaks or mends a phone's network on the sandbox's page, as somebody who tries Novi does. */
  const setFault = async (number: string, fault: 'Offline' | 'Arrives twice', on: boolean) => {
    const phone = phones.locator(`[data-phone="${number}"]`);
    await phone.getByRole('button', { name: 'Network' }).click();
    await phone.getByRole('switch', { name: fault }).setChecked(on);
    await phone.getByRole('button', { name: 'Close' }).click();
  };

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
    await phones.goto(product.phonesUrl);
    await setFault(product.demo.number, 'Offline', true);
    await shop.getByText(/The WhatsApp line has been lost since/).waitFor();
    await setFault(product.demo.number, 'Offline', false);
    await shop.getByText(/The WhatsApp line has been lost since/).waitFor({ state: 'detached' });
    await shop.getByRole('link', { name: 'WhatsApp: Linked' }).waitFor();
  });

  it('has a page that breaks no rule of accessibility', async () => {
    await shop.goto(`${product.url}/whatsapp`);
    await shop.getByText('Who answers').waitFor();
    expect(await accessibilityProblems(shop)).toEqual([]);
  });

  it('goes by the official API once what Meta shows is entered, and its secrets are not shown again', async () => {
    const number = await registerAtMeta(product);
    await shop.goto(`${product.url}/whatsapp`);
    await shop.getByRole('button', { name: 'Use WhatsApp’s official API instead' }).click();
    await shop.getByRole('button', { name: 'Connect the number' }).click();
    expect(await shop.getByText('Please fill this in.').count()).toBe(3);
    await shop.getByText(`${product.url}/webhooks/whatsapp`, { exact: true }).waitFor();
    await shop.getByLabel('Phone number ID').fill(number.phoneNumberId);
    await shop.getByLabel('WhatsApp Business account ID').fill(number.wabaId);
    const secrets = ['Access token', 'App secret', 'Verify token'];
    for (const label of secrets) expect(await shop.getByLabel(label).getAttribute('type')).toBe('password');
    await shop.getByLabel('Access token').fill(number.accessToken);
    expect(await accessibilityProblems(shop)).toEqual([]);
    await shop.getByRole('button', { name: 'Connect the number' }).click();
    await shop.getByText(`+${number.number}`).waitFor();
    await shop.getByText(number.phoneNumberId, { exact: true }).waitFor();
    await shop.getByRole('button', { name: 'Enter new keys' }).click();
    for (const label of secrets) expect(await shop.getByLabel(label).inputValue()).toBe('');
  });

  it('answers whoever writes to the number of the official API, once for what arrives twice', async () => {
    await phones.goto(`${product.phonesUrl}/?chat=12025550160`);
    const writer = phones.getByRole('region', { name: /Ana Prado/ });
    const ana = await writer.getAttribute('data-phone');
    await setFault(ana ?? '', 'Arrives twice', true);
    await writer.getByRole('textbox', { name: 'Message' }).fill('a large margherita, I will pick it up');
    await phones.keyboard.press('Enter');
    await writer
      .getByRole('log')
      .getByText(/12[.,]00/)
      .first()
      .waitFor();
    await setFault(ana ?? '', 'Arrives twice', false);
    expect(
      await writer
        .getByRole('log')
        .getByText(/24[.,]00/)
        .count(),
    ).toBe(0);
  });

  it('writes no error to the console', () => {
    expect(errors).toEqual([]);
  });
});
