/** What the references of a fixed reply stand for. */
export interface FilledReferences {
  readonly service?: string;
  readonly office?: string;
  readonly choices?: string;
  /** The words a question back is about. */
  readonly words?: string;
  /** What a value must lie between. */
  readonly range?: string;
  /** To whom one who wants a person is sent, and whether it is open. */
  readonly handover?: string;
}

/** A text with its references filled in; one that stands for nothing is left empty. */
export const fillReferences = (
  text: string,
  { service = '', office = '', choices = '', words = '', range = '', handover = '' }: FilledReferences,
): string =>
  text
    .replaceAll('{service}', service)
    .replaceAll('{office}', office)
    .replaceAll('{choices}', choices)
    .replaceAll('{range}', range)
    .replaceAll('{handover}', () => handover)
    .replaceAll('{words}', () => words);
