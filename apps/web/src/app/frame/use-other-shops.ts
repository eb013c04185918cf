import { trpcClient } from '../data/trpc.ts';
import { useMe } from '../data/use-me.ts';
import { urls } from '../urls.ts';
import { useProblemToast } from '../view/use-problem-toast.ts';

/** The person's other shops and the way to them. A fresh page load, so that nothing of this shop is shown there. */
export function useOtherShops(): { tenantId: string; name: string; open: () => void }[] {
  const { memberships, tenant } = useMe();
  const sayProblem = useProblemToast();
  return memberships
    .filter((membership) => membership.tenantId !== tenant?.id)
    .map(({ tenantId, name }) => ({
      tenantId,
      name,
      open: () => {
        trpcClient.auth.switchTenant
          .mutate({ tenantId })
          .then(() => window.location.assign(urls.board), sayProblem);
      },
    }));
}
