import { execFile } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export interface BrowserBinary {
  /** Where it was found, for people. */
  name: string;
  /** The program; a packed one is unpacked when it is first asked for. */
  path(): Promise<string>;
  /** A third of the memory of a full browser; nothing a session needs is missing. */
  isHeadlessShell: boolean;
  /** It ships without a sandbox of its own. */
  hasNoSandbox: boolean;
}

/** What a program that does not say its version is taken for. */
const assumedMajor = '146';

const headlessNames = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const fullNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Where packages put the program itself. What they put on PATH is often a script around it. */
const homes = [
  '/usr/lib/chromium',
  '/usr/lib/chromium-browser',
  '/usr/lib64/chromium-browser',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];

/**
 * A wrapper script does not become the browser (Debian's starts it as a child), so killing the process that was started
 * would leave the browser alive: only the program itself will do.
 */
function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    return readSync(file, start, 0, 2, 0) === 2 && start.toString('latin1') !== '#!';
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

function describe(path: string): BrowserBinary {
  const real = realpathSync(path);
  const isHeadlessShell = /headless[-_]shell/.test(basename(real));
  return { name: real, path: async () => real, isHeadlessShell, hasNoSandbox: false };
}

function installed(names: readonly string[], searchPath: string): BrowserBinary | null {
  const folders = [...homes, ...searchPath.split(delimiter).filter(Boolean)];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  return found ? describe(found) : null;
}

/** Built for Linux on x64 alone. It unpacks itself into the machine's folder for temporary files. */
export function shippedBrowser(): BrowserBinary | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    import.meta.resolve('@sparticuz/chromium');
  } catch {
    return null;
  }
  const path = async () => (await import('@sparticuz/chromium')).default.executablePath();
  return { name: '@sparticuz/chromium', path, isHeadlessShell: true, hasNoSandbox: true };
}

/** An installed headless shell and an installed full browser, as far as there are. */
export function installedBrowsers(searchPath: string): BrowserBinary[] {
  return [installed(headlessNames, searchPath), installed(fullNames, searchPath)].filter(
    (found) => found !== null,
  );
}

/**
 * The browser to run sessions in: the one that is named, else an installed headless shell, else an installed Chromium or
 * Chrome, else the headless shell inside the optional npm package @sparticuz/chromium. An installed one goes before the
 * npm one because the system keeps it up to date and it has its sandbox. Null where there is none; throws where the
 * named one cannot be used.
 */
export function findBrowser(namedPath: string | undefined, searchPath: string): BrowserBinary | null {
  if (!namedPath) return installedBrowsers(searchPath)[0] ?? shippedBrowser();
  if (isProgram(namedPath)) return describe(namedPath);
  throw new Error(
    `WHATSAPP_BROWSER_PATH=${namedPath} is no program: name the browser itself, not a script that starts it`,
  );
}

/** The first part of the browser's version, such as 146. */
export async function majorVersion(path: string): Promise<string> {
  const asked = promisify(execFile)(path, ['--version', '--no-sandbox'], { env: {}, timeout: 10_000 });
  const { stdout } = await asked.catch(() => ({ stdout: '' }));
  return stdout.match(/(\d+)\.\d+\.\d+/)?.[1] ?? assumedMajor;
}
