/** One text to learn from, and what it is. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
  /** Where it comes from: texts of one source are much alike, so that one of them says nothing of how well another is recognised. */
  readonly source: string;
  /** How much it counts beside the others, above 0; 1 where it is left out. */
  readonly weight?: number;
}
