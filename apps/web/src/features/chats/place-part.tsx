import { Contact, MapPin } from 'lucide-react';
import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { contactOf, placeOf } from './payload-parts.ts';

/** A place that was shared, as a link to a map; a contact, as a name and a number to call. */
export function PlacePart(props: { payload: ThreadMessage['payload'] }) {
  const t = useT();
  const place = placeOf(props.payload);
  const contact = contactOf(props.payload);
  return (
    <>
      {place && (
        <a
          href={place.url}
          target="_blank"
          rel="noreferrer"
          className="my-1 flex min-h-11 items-center gap-2 font-bold underline"
        >
          <MapPin aria-hidden className="size-4 shrink-0" />
          <bdi>{place.name ?? t('media.openMap')}</bdi>
        </a>
      )}
      {contact && (
        <span className="my-1 flex items-center gap-2">
          <Contact aria-hidden className="size-4 shrink-0" />
          <bdi className="font-bold">{contact.name}</bdi>
          {contact.phone && (
            <a href={`tel:+${contact.phone}`} dir="ltr" className="underline tabular-nums">
              +{contact.phone}
            </a>
          )}
        </span>
      )}
    </>
  );
}
