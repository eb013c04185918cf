import type { FastifyInstance } from 'fastify';
import type { MailCatcher } from '../mail/mail-catcher.ts';
import { Problem } from '../network/problem.ts';
import * as schema from './schemas.ts';

/** A mail is somebody else's markup: no script, nothing fetched, links open outside. */
const MAIL_CSP =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

export function addMailRoutes(app: FastifyInstance, mail: MailCatcher): void {
  app.get('/sandbox/api/mail', (request) => ({
    mails: mail.mails(schema.mailQuery.parse(request.query).to),
  }));

  app.get('/sandbox/api/mail/:id/html', (request, reply) => {
    const { id } = schema.mailParams.parse(request.params);
    const found = mail.mails().find((caught) => caught.id === id);
    if (!found) throw new Problem('NOT_FOUND', 'There is no such mail.');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', MAIL_CSP)
      .send(`<!doctype html><base target="_blank">${found.html}`);
  });
}
