import { z } from 'zod';
import { logIn } from '../../auth/log-in.ts';
import { logOut } from '../../auth/log-out.ts';
import { readMe } from '../../auth/me.ts';
import { register } from '../../auth/register.ts';
import { renewSession } from '../../auth/renew-session.ts';
import { loginSchema, registerSchema } from '../../auth/schemas.ts';
import { switchTenant } from '../../auth/switch-tenant.ts';
import { resendVerification, verifyEmail } from '../../auth/verification.ts';
import { t } from '../init.ts';
import { publicProcedure, userProcedure } from '../tenant-procedure.ts';

const done = { ok: true } as const;

export const authRouter = t.router({
  /** Logs in at once. A known e-mail gets the same answer, with a cookie that opens nothing, and its owner a mail. */
  register: publicProcedure.input(registerSchema).mutation(async ({ ctx, input }) => {
    const { services, session } = ctx;
    const registered = await register(services, input, ctx.ip);
    const { sessions } = services;
    ctx.setCookie(
      registered.outcome === 'created'
        ? await sessions.create('browser', registered.userId, registered.tenantId)
        : sessions.decoy(),
    );
    if (session) await sessions.end(session.token);
    return done;
  }),
  login: publicProcedure.input(loginSchema).mutation(async ({ ctx, input }) => {
    const { token } = await logIn(ctx.services, input, { ip: ctx.ip, kind: 'browser' });
    ctx.setCookie(token);
    // A token that was in this browser before, perhaps planted, ends here.
    if (ctx.session) await ctx.services.sessions.end(ctx.session.token);
    return done;
  }),
  logout: publicProcedure.mutation(async ({ ctx }) => {
    if (ctx.session) await logOut(ctx.services, ctx.session);
    ctx.setCookie(null);
    return done;
  }),
  verifyEmail: publicProcedure
    .input(z.object({ token: z.string().min(1).max(200) }))
    .mutation(async ({ ctx: { services, session, setCookie }, input }) => {
      const userId = await verifyEmail(services.edge, input.token);
      // From here on the user may link a real number: a right that an older token must not grow into.
      if (session && session.user.id === userId) setCookie(await renewSession(services, session));
      return { ok: userId !== null };
    }),
  resendVerification: userProcedure.mutation(async ({ ctx }) => {
    await resendVerification(ctx.services, ctx.session.user);
    return done;
  }),
  me: publicProcedure.query(({ ctx }) => (ctx.session ? readMe(ctx.services, ctx.session) : null)),
  switchTenant: userProcedure.input(z.object({ tenantId: z.uuid() })).mutation(async ({ ctx, input }) => {
    ctx.setCookie(await switchTenant(ctx.services, ctx.session, input.tenantId));
    return done;
  }),
});
