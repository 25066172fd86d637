import type { Citation } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { SourceDetail } from './source-detail.tsx';
import { useStrings } from './strings-context.ts';
import type { OpenSource } from './use-open-source.ts';

/** The sources of one reply. */
export interface SourceListProperties {
  /** The id of the reply, from which element ids are made. */
  readonly id: string;
  readonly citations: readonly Citation[];
  readonly source: OpenSource;
}

/** What a reply rests on, a line each; a line opens where it stands. */
export function SourceList({ id, citations, source }: SourceListProperties) {
  const strings = useStrings();
  return (
    <div class="sources">
      <h3 class="small-title">{strings.sources}</h3>
      <ol>
        {citations.map((citation) => {
          const isOpen = source.openNumber === citation.number;
          const detailId = `source-${id}-${citation.number}`;
          return (
            <li key={citation.number}>
              <button
                type="button"
                class="source-row"
                aria-expanded={isOpen}
                aria-controls={detailId}
                onClick={() => source.toggle(citation.number)}
              >
                <span class="source-number">{citation.number}</span>
                <span class="source-name">{citation.article ?? citation.title}</span>
                {citation.version && <span class="source-version">{citation.version}</span>}
                <Icon name="chevron" />
              </button>
              <div id={detailId} hidden={!isOpen}>
                {isOpen && <SourceDetail citation={citation} source={source} />}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
