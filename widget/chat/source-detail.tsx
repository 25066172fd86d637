import { useEffect, useRef } from 'preact/hooks';
import type { Citation } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { safeLink } from '../kit/markdown/safe-link.ts';
import { effectiveDates } from './reply-text.ts';
import { useStrings } from './strings-context.ts';
import type { OpenSource } from './use-open-source.ts';

const DAY = /(\d{4}-\d{2}-\d{2})/;

/** One source, opened. */
export interface SourceDetailProperties {
  readonly citation: Citation;
  readonly source: OpenSource;
}

/** What a source says and when it applies. Opened from the text it takes the focus; closing gives it back. */
export function SourceDetail({ citation, source }: SourceDetailProperties) {
  const strings = useStrings();
  const detail = useRef<HTMLDivElement>(null);
  const dates = effectiveDates(citation, strings);
  const { isOpenedFromText } = source;
  useEffect(() => {
    if (!isOpenedFromText) return;
    detail.current?.focus({ preventScroll: true });
    detail.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [isOpenedFromText]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // The nearest thing closes first: the source, and with the next press the panel.
    event.stopPropagation();
    source.close();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a short cut for the button below
    <div ref={detail} class="source-detail" tabIndex={-1} onKeyDown={onKeyDown}>
      <p class="source-title">{citation.title}</p>
      <dl>
        {citation.version && <Fact term={strings.version} value={citation.version} />}
        {dates && <Fact term={strings.inForce} value={dates} />}
      </dl>
      <SourceText citation={citation} />
      <div class="source-actions">
        <OfficialLink url={citation.url} />
        {isOpenedFromText && (
          <button type="button" class="text-button" onClick={source.close}>
            {strings.closeSource}
          </button>
        )}
      </div>
    </div>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value.split(DAY).map((piece, index) => (index % 2 === 1 ? <time class="day">{piece}</time> : piece))}</dd>
    </div>
  );
}

/** The official words, or ours; which of the two is always said. */
function SourceText({ citation: { quote, digest, quoteKind } }: Pick<SourceDetailProperties, 'citation'>) {
  const strings = useStrings();
  const text = quoteKind === 'official' ? quote : digest;
  if (quoteKind === null || !text) return <p class="source-none">{strings.noText}</p>;
  return (
    <figure class={quoteKind === 'official' ? 'source-text is-official' : 'source-text'}>
      <figcaption>{strings[quoteKind === 'official' ? 'quote' : 'digest']}</figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  );
}

function OfficialLink({ url }: Pick<Citation, 'url'>) {
  const strings = useStrings();
  const address = url === null ? null : safeLink(url);
  if (address === null) return null;
  return (
    <a class="outside" href={address} target="_blank" rel="noopener noreferrer">
      {strings.openOfficial}
      <span class="visually-hidden">{strings.newTab}</span>
      <Icon name="outside" />
    </a>
  );
}
