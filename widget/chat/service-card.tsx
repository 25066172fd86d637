import { useContext } from 'preact/hooks';
import type { Reply, ReplyCard } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { safeLink } from '../kit/markdown/safe-link.ts';
import { ServerContext } from './server-context.ts';
import { servicePageAddress } from './service-page-address.ts';
import { useStrings } from './strings-context.ts';

/** A service at a glance; each of its sections opens by itself. */
export function ServiceCard({ card, reply }: { readonly card: ReplyCard; readonly reply: Reply }) {
  const strings = useStrings();
  const page = servicePageAddress(useContext(ServerContext), card.id, reply);
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
      {page && <OutsideLink href={page} label={strings.cardPage} />}
      {address && <OutsideLink href={address} label={strings.cardLink} />}
    </div>
  );
}

function OutsideLink({ href, label }: { readonly href: string; readonly label: string }) {
  const strings = useStrings();
  return (
    <a class="outside" href={href} target="_blank" rel="noopener noreferrer">
      {label}
      <span class="visually-hidden">{strings.newTab}</span>
      <Icon name="outside" />
    </a>
  );
}
