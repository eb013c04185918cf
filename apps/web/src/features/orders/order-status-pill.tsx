import { StatePill } from '@novi/ui/state-pill';
import { BellRing, CircleCheck, CircleSlash, Clock3, CookingPot, Hand, Package, Truck } from 'lucide-react';
import type { OrderStatus } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { statusWords } from './order-words.ts';

const icons: Record<OrderStatus, typeof BellRing> = {
  draft: Clock3,
  awaiting_confirm: Clock3,
  scheduled: Clock3,
  placed: BellRing,
  accepted: CircleCheck,
  preparing: CookingPot,
  ready: Package,
  handed_over: Truck,
  completed: CircleCheck,
  needs_attention: Hand,
  change_requested: Hand,
  rejected: CircleSlash,
  cancelled: CircleSlash,
  expired: CircleSlash,
};

export function OrderStatusPill(props: { status: OrderStatus }) {
  const t = useT();
  const Icon = icons[props.status];
  const { tone, word } = statusWords[props.status];
  return (
    <StatePill tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(word)}
    </StatePill>
  );
}
