import { useLocale } from '@novi/ui/locale';
import { Money } from '@novi/ui/money';
import { MapPin, ShoppingBag } from 'lucide-react';
import type { OrderDetail } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';

/** The cart as Novi has it so far: it goes on drafting silently while a person talks. */
export function DraftPanel(props: { draft: OrderDetail }) {
  const { draft } = props;
  const t = useT();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return (
    <aside
      aria-label={t('chats.cart')}
      className="hidden w-72 shrink-0 flex-col gap-4 overflow-y-auto border-paper-3 border-s bg-raised p-4 desk:flex"
    >
      <h3 className="flex items-center gap-2 text-16">
        <ShoppingBag aria-hidden className="size-4" />
        {t('chats.cart')}
      </h3>
      {draft.lines.length === 0 && <p className="text-14 text-ink-6">{t('chats.cartEmpty')}</p>}
      <ul className="flex flex-col gap-2">
        {draft.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-3">
            <span className="min-w-0 break-words">
              <b className="tabular-nums">
                {number.format(line.quantity)} {line.unit === 'each' ? '×' : line.unit}
              </b>{' '}
              <bdi>{line.variantName ? `${line.name}, ${line.variantName}` : line.name}</bdi>
              {line.modifiers.map((modifier) => (
                <b key={`${modifier.mode}${modifier.name}`} className="block">
                  {t(`modifier.${modifier.mode}`, { name: modifier.name })}
                </b>
              ))}
            </span>
            <Money minor={line.totalMinor} currency={draft.currency} />
          </li>
        ))}
      </ul>
      {draft.addressLine && (
        <p className="flex items-start gap-2 text-14">
          <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-6" />
          <bdi>{draft.addressLine}</bdi>
        </p>
      )}
      <p className="flex justify-between border-paper-3 border-t pt-3 font-bold">
        {t('order.total')}
        <Money minor={draft.totalMinor} currency={draft.currency} />
      </p>
      <p className="text-12 text-ink-6">{t('chats.cartNote')}</p>
    </aside>
  );
}
