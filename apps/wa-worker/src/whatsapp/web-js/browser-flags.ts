/**
 * Flags of every browser. What puppeteer sets already (no first run, no sync, no breakpad, no component updates) is not
 * repeated. Measured on the stand-in page, `renderer-process-limit` and the two `disable-` flags before it save about
 * 10 MB a session; nothing but WhatsApp's own page is ever opened here, so there is no second site to isolate.
 */
const always: readonly string[] = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-pings',
  '--disk-cache-size=16777216',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication',
];

/** A browser without its zygote is smaller, but one with a sandbox refuses to start without it. */
const noSandbox: readonly string[] = ['--no-sandbox', '--no-zygote'];

/** They lead the browser elsewhere, believe any server, or take walls between pages down. */
const neverInProduction =
  /^--(host-resolver-rules|host-rules|ignore-certificate-errors.*|single-process|disable-web-security|remote-debugging-.*|user-data-dir)(=|$)/;

/** Words of WHATSAPP_BROWSER_ARGS; a value with spaces stands in quotes: --a="b c". */
export function splitArgs(text: string): string[] {
  return (text.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

/** Those of `args` that a browser of a real shop must not have. */
export function refusedInProduction(args: readonly string[]): string[] {
  return args.filter((arg) => neverInProduction.test(arg));
}

/**
 * @param extra from WHATSAPP_BROWSER_ARGS
 * @param needsNoSandbox as root, and for a binary without its sandbox, the browser would refuse to start
 */
export function browserFlags(extra: readonly string[], needsNoSandbox: boolean): string[] {
  return [...always, ...(needsNoSandbox ? noSandbox : []), ...extra];
}

/**
 * What the page is told of its browser. The library's own is years old, which WhatsApp takes for an outdated browser, and
 * a headless one names itself as such; this is the browser's own version under the name of a full one.
 * @param major of the browser that is run
 */
export function userAgentOf(major: string): string {
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}
