/** A refusal as Graph words one. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
export class GraphError extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get body() {
    const { code, message } = this;
    return {
      error: {
        message: `(#${code}) ${message}`,
        type: 'OAuthException',
        code,
        error_data: { messaging_product: 'whatsapp', details: message },
        fbtrace_id: 'sandbox',
      },
    };
  }
}

/** What can be asked for with `POST /sandbox/api/cloud/numbers/:id/errors`. */
export const graphErrors = {
  expired_token: () => new GraphError(401, 190, 'Access token has expired'),
  rate_limit: () => new GraphError(429, 130429, 'Rate limit hit'),
  pair_rate_limit: () =>
    new GraphError(400, 131056, 'Business account and consumer account pair rate limit hit'),
  account_rate_limit: () => new GraphError(400, 80007, 'Rate limit issues'),
  restricted: () => new GraphError(403, 131031, 'Business account has been locked'),
  outside_window: () => new GraphError(400, 131047, 'Re-engagement message'),
  undeliverable: () => new GraphError(400, 131026, 'Message undeliverable'),
  not_registered: () => new GraphError(400, 133010, 'Phone number not registered'),
  server: () => new GraphError(500, 131000, 'Something went wrong'),
} as const;
export type GraphErrorName = keyof typeof graphErrors;
export const graphErrorNames = Object.keys(graphErrors) as [GraphErrorName, ...GraphErrorName[]];

export const invalid = (detail: string) => new GraphError(400, 100, `Invalid parameter: ${detail}`);
