import type { ReplyCard } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { safeLink } from '../kit/markdown/safe-link.ts';
import { useStrings } from './strings-context.ts';

/** A service at a glance; each of its sections opens by itself. */
export function ServiceCard({ card }: { readonly card: ReplyCard }) {
  const strings = useStrings();
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
      {address && (
        <a class="outside" href={address} target="_blank" rel="noopener noreferrer">
          {strings.cardLink}
          <span class="visually-hidden">{strings.newTab}</span>
          <Icon name="outside" />
        </a>
      )}
    </div>
  );
}
