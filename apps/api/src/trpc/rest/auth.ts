import { z } from 'zod';
import { logIn } from '../../auth/log-in.ts';
import { register } from '../../auth/register.ts';
import { loginSchema, registerSchema } from '../../auth/schemas.ts';
import { t } from '../init.ts';
import { restPublicProcedure } from './procedures.ts';
import { restRole } from './roles.ts';

const success = z.literal(true);

export const restAuth = t.router({
  register: restPublicProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/api/auth/register',
        tags: ['auth'],
        summary: 'Open a shop with its owner; the answer is the same for an e-mail that is known already',
        protect: false,
        errorResponses: [400, 413, 415, 429, 500],
      },
    })
    .input(
      z.strictObject({
        username: registerSchema.shape.name,
        email: registerSchema.shape.email,
        password: registerSchema.shape.password,
        business_name: registerSchema.shape.shopName,
      }),
    )
    .output(z.object({ success, message: z.string(), user_id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const { username: name, business_name: shopName, email, password } = input;
      const registered = await register(ctx.services, { name, shopName, email, password }, ctx.ip);
      return {
        success: true as const,
        message: 'Look into your mailbox to confirm your e-mail address.',
        // An id that is nobody's, where the e-mail was known: the answer does not tell.
        user_id: registered.outcome === 'created' ? registered.userId : ctx.services.edge.random.id(),
      };
    }),
  login: restPublicProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/api/auth/login',
        tags: ['auth'],
        summary: 'A Bearer token for 24 hours',
        protect: false,
        errorResponses: [400, 401, 413, 415, 429, 500],
      },
    })
    .input(z.strictObject(loginSchema.shape))
    .output(
      z.object({
        success,
        token: z.string(),
        user: z.object({
          id: z.uuid(),
          email: z.string(),
          role: z.string().nullable(),
          business_id: z.uuid().nullable(),
        }),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { token, user, membership } = await logIn(ctx.services, input, { ip: ctx.ip, kind: 'rest' });
      return {
        success: true as const,
        token,
        user: {
          id: user.id,
          email: user.email,
          role: membership && restRole(membership.role),
          business_id: membership?.tenantId ?? null,
        },
      };
    }),
});
