import { existsSync } from 'node:fs';
import shipped from '@sparticuz/chromium';

/** Without these the headless shell does not start as root, in a container, or without a GPU. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-zygote',
];

let found: Promise<string | undefined> | undefined;

/** The headless shell inside the npm package; undefined where it cannot run, such as on another system than Linux x64. */
export function chromiumPath(): Promise<string | undefined> {
  found ??= shipped.executablePath().then(
    (path) => (process.platform === 'linux' && existsSync(path) ? path : undefined),
    () => undefined,
  );
  return found;
}
