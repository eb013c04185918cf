/** What signs the sandbox's webhooks and shakes hands with it; it stands in the README's tour, so it guards nothing. */
const APP_SECRET = 'sandbox-app-secret';
const VERIFY_TOKEN = 'sandbox-verify-token';

/**
 * Leads numbers of WhatsApp's official API to the sandbox, which is Meta for them, with a Meta app of its own. A caller
 * who set anything of Meta's, or runs in production, means the real one: there everybody would know these secrets.
 */
export function sandboxMeta(given, sandboxPort) {
  const isReal =
    given.NODE_ENV === 'production' ||
    ['WHATSAPP_CLOUD_URL', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'].some((name) => given[name]);
  if (isReal) return {};
  return {
    WHATSAPP_CLOUD_URL: `http://localhost:${sandboxPort}/v25.0`,
    WHATSAPP_APP_SECRET: APP_SECRET,
    WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
  };
}
