import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { publicProcedure } from '../tenant-procedure.ts';
import type { Me } from '../views/account.ts';

const email = z.email().max(254);
const password = z.string().min(10).max(200);

export const authRouter = t.router({
  register: publicProcedure
    .input(
      z.object({
        shopName: z.string().trim().min(1).max(100),
        name: z.string().trim().min(1).max(100),
        email,
        password,
        locale: z.string().max(35).optional(),
      }),
    )
    .mutation(() => notYet<{ ok: true }>()),
  login: publicProcedure
    .input(z.object({ email, password: z.string().min(1).max(200) }))
    .mutation(() => notYet<{ ok: true }>()),
  logout: publicProcedure.mutation(() => notYet<{ ok: true }>()),
  verifyEmail: publicProcedure
    .input(z.object({ token: z.string().min(1).max(200) }))
    .mutation(() => notYet<{ ok: boolean }>()),
  resendVerification: publicProcedure.mutation(() => notYet<{ ok: true }>()),
  me: publicProcedure.query(() => notYet<Me | null>()),
  switchTenant: publicProcedure
    .input(z.object({ tenantId: z.uuid() }))
    .mutation(() => notYet<{ ok: true }>()),
});
