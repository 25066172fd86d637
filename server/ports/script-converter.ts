/** Converts between the scripts of Chinese. Both directions keep text that is not Chinese as it is. */
export interface ScriptConverter {
  /** Traditional (any region's words) to simplified, for matching. */
  toSimplified(text: string): string;
  /** Simplified to traditional, for replies. */
  toTraditional(text: string): string;
}
