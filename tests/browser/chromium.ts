import { type Browser, chromium } from 'playwright-core';

/** Path of a Chromium; empty where none was named. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? '';
if (CHROMIUM === '') console.warn('SKIPPED browser tests: CHROMIUM_PATH names no Chromium');

/** Keep the browser to the page: no look-ups of its own. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs an expression in an empty page of the address and gives its value. */
export async function evaluateInPage(address: string, expression: string): Promise<unknown> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.evaluate(expression);
  } finally {
    await browser.close();
  }
}
