import { getSession } from '@novi/core/sessions/get-session';
import { requestLink } from '@novi/core/sessions/request-link';
import { requestLinkSchema } from '@novi/core/sessions/schemas';
import { type SessionState, sessionMachine } from '@novi/core/sessions/session-machine';
import { z } from 'zod';
import { t } from '../init.ts';
import { restTenantProcedure } from './procedures.ts';

const success = z.literal(true);
const stateSchema = z.enum(Object.keys(sessionMachine) as [SessionState, ...SessionState[]]);

export const restWhatsapp = t.router({
  link: restTenantProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/api/whatsapp/link',
        tags: ['whatsapp'],
        summary: 'Ask for the number to be linked; the code to scan follows in GET /api/whatsapp',
        errorResponses: [400, 401, 403, 409, 413, 415, 429, 500],
      },
    })
    .input(z.strictObject({ driver: requestLinkSchema.shape.driver }))
    .output(z.object({ success, state: stateSchema }))
    .mutation(async ({ ctx: { scope, session }, input: { driver } }) => {
      const { emailVerified } = session.user;
      const { state } = await requestLink(scope, { ...(driver && { driver }), emailVerified });
      return { success: true as const, state };
    }),
  get: restTenantProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/api/whatsapp',
        tags: ['whatsapp'],
        summary: 'How the WhatsApp session is',
        errorResponses: [401, 403, 429, 500],
      },
    })
    .input(z.object({}))
    .output(
      z.object({
        success,
        state: stateSchema,
        cause: z.string().optional().meta({ description: 'Why it is so, in plain words' }),
        qr: z
          .string()
          .optional()
          .meta({ description: 'What the phone scans; for managers, while a scan is awaited' }),
        expires_at: z.iso.datetime().optional(),
        number: z.string().optional().meta({ description: 'E.164 digits without +' }),
      }),
    )
    .query(async ({ ctx: { scope, session } }) => {
      const { state, cause, qr, expiresAt, number } = await getSession(scope, {
        locale: session.user.locale,
      });
      return {
        success: true as const,
        state,
        ...(cause !== null && { cause }),
        ...(qr !== null && { qr }),
        ...(expiresAt !== null && { expires_at: expiresAt.toISOString() }),
        ...(number !== null && { number }),
      };
    }),
});
