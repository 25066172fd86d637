import type { ReplyCard } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { safeLink } from '../kit/markdown/safe-link.ts';
import { useServer } from './server-context.ts';
import { servicePageAddress } from './service-page-address.ts';
import { useLanguage, useStrings } from './strings-context.ts';

/** A service, and the city it is told for. */
export interface ServiceCardProperties {
  readonly card: ReplyCard;
  readonly city: string | null;
}

/** A service at a glance; each of its sections opens by itself, and all of it stands on a page that can be printed and shared. */
export function ServiceCard({ card, city }: ServiceCardProperties) {
  const strings = useStrings();
  const language = useLanguage();
  const place = useServer();
  const page = servicePageAddress(place.server, card.id, { language, city: city ?? place.city });
  const address = card.url === null ? null : safeLink(card.url);
  return (
    <div class="card">
      <p class="small-title">{strings.card}</p>
      <h3 class="card-title">{card.title}</h3>
      <p class="card-summary">{card.summary}</p>
      {card.sections
        .filter(({ items }) => items.length > 0)
        .map(({ id, title, items }) => (
          <details key={id} class="card-section">
            <summary>
              <span>{title}</span>
              <span class="card-count">{items.length}</span>
              <Icon name="chevron" />
            </summary>
            <ul>
              {items.map((item) => (
                <li key={item}>
                  <MarkdownView text={item} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      <div class="card-links">
        {page && <OutsideLink address={page} words={strings.servicePage} />}
        {address && <OutsideLink address={address} words={strings.cardLink} />}
      </div>
    </div>
  );
}

function OutsideLink({ address, words }: { readonly address: string; readonly words: string }) {
  const strings = useStrings();
  return (
    <a class="outside" href={address} target="_blank" rel="noopener noreferrer">
      {words}
      <span class="visually-hidden">{strings.newTab}</span>
      <Icon name="outside" />
    </a>
  );
}
