/** What of a key press matters to the composer. */
export interface ComposerKey {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * True when a key press sends the question: Enter alone, and not the Enter that confirms a word of an input method.
 * Safari ends the composition before that key press, which then carries only key code 229.
 */
export function sendsQuestion(event: ComposerKey): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
  return !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);
}
