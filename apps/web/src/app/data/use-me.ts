import { useQuery } from '@tanstack/react-query';
import type { Me, Permission } from './app-router.ts';
import { trpc } from './trpc.ts';

/** Who is signed in. Only for what stands inside the frame, whose route has loaded it. */
export function useMe(): Me {
  const { data } = useQuery(trpc.auth.me.queryOptions());
  if (!data) throw new Error('useMe is used outside the signed-in frame');
  return data;
}

export function useTenant(): NonNullable<Me['tenant']> {
  const { tenant } = useMe();
  if (!tenant) throw new Error('The signed-in person belongs to no shop');
  return tenant;
}

/** Whether to offer something. The server decides again; this only spares people a button that would refuse. */
export function useCan(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
