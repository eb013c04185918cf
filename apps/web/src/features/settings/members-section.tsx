import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { QueryView } from '../../app/view/query-view.tsx';

/** Who works here and as what. */
export function MembersSection() {
  const t = useT();
  const members = useQuery(trpc.members.list.queryOptions());
  return (
    <QueryView query={members} skeleton={<Skeleton className="h-24" />}>
      {(data) => (
        <ul className="max-w-xl">
          {data.map((member) => (
            <li
              key={member.id}
              className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-paper-3 border-b py-2"
            >
              <span className="min-w-0 break-words font-bold">{member.displayName}</span>
              <span>{t(`role.${member.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}
