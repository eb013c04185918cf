import { useT } from '../../app/messages/language-provider.tsx';

/** What is entered at Meta, where all of it is selected by one click. */
export function WebhookAddress(props: { url: string }) {
  const t = useT();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="font-bold text-14">{t('whatsapp.webhook')}</p>
      <code
        dir="ltr"
        className="select-all break-all rounded-8 border border-paper-3 bg-paper-1 px-3 py-2 font-mono text-14"
      >
        {props.url}
      </code>
      <p className="text-12 text-ink-6">{t('whatsapp.webhookHint')}</p>
    </div>
  );
}
