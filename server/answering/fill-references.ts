/** What the references of a fixed reply stand for. */
export interface FilledReferences {
  readonly service?: string;
  readonly office?: string;
  readonly choices?: string;
  /** The words a question back is about, as they were written. */
  readonly words?: string;
}

/** A fixed text with names and words in place of its references; a reference that stands for nothing is left out. */
export const fillReferences = (
  text: string,
  { service = '', office = '', choices = '', words = '' }: FilledReferences,
): string =>
  text
    .replaceAll('{service}', service)
    .replaceAll('{office}', office)
    .replaceAll('{choices}', choices)
    .replaceAll('{words}', () => words);
