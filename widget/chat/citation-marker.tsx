import type { Citation } from '../../server/protocol/index.ts';
import { fill } from '../kit/fill.ts';
import { useStrings } from './strings-context.ts';
import type { OpenSource } from './use-open-source.ts';

/** A number in the text, and the sources it may point to. */
export interface CitationMarkerProperties {
  readonly number: number;
  readonly citations: readonly Citation[];
  readonly source: OpenSource;
}

/** The number of a source in the text: a button that opens it. A number without a source stays plain text. */
export function CitationMarker({ number, citations, source }: CitationMarkerProperties) {
  const strings = useStrings();
  const citation = citations.find((one) => one.number === number);
  if (!citation) return <>[{number}]</>;
  const title = citation.article ?? citation.title;
  return (
    <button
      type="button"
      class="marker"
      aria-label={fill(strings.openSource, { number, title })}
      aria-expanded={source.openNumber === number}
      onClick={({ currentTarget }) => source.openFrom(number, currentTarget)}
    >
      {number}
    </button>
  );
}
