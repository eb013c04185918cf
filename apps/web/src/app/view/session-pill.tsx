import { StatePill } from '@novi/ui/state-pill';
import { CircleCheck, CircleDashed, CircleX, LoaderCircle } from 'lucide-react';
import type { Session } from '../data/app-router.ts';
import { useT } from '../messages/language-provider.tsx';
import { sessionLooks } from './session-look.ts';

const icons = { ready: CircleCheck, work: LoaderCircle, late: CircleX, neutral: CircleDashed } as const;

export function SessionPill(props: { state: Session['state'] }) {
  const t = useT();
  const look = sessionLooks[props.state];
  const Icon = icons[look.tone];
  return (
    <StatePill tone={look.tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(look.word)}
    </StatePill>
  );
}
