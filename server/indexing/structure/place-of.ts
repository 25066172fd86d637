import type { DocumentPlace, StoredDocument } from '../../ports/index.ts';

/** Where a line of a document stands in its file; null where the file has neither pages nor anchors before it. */
export const placeAt = (places: readonly DocumentPlace[], line: number): DocumentPlace | null =>
  places.findLast((place) => place.line <= line) ?? null;

/** The address under which a line of a document can be opened: that of the file, with the page or the anchor; null without one. */
export function addressAt({ url, places }: Pick<StoredDocument, 'url' | 'places'>, line: number): string | null {
  const place = placeAt(places, line);
  if (url === null || place === null) return url;
  const fragment = place.page !== null ? `page=${place.page}` : encodeURIComponent(place.anchor ?? '');
  return fragment === '' ? url : `${url.replace(/#.*$/u, '')}#${fragment}`;
}
