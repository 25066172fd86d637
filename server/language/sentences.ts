/** A text cut after its sentence ends (a semicolon ends none: the items of an enumeration stay together); the pieces joined are the text. A closing quotation mark or bracket stays with its sentence. */
export function splitSentences(text: string): string[] {
  return text.match(/[^。！？!?\n]*(?:[。！？!?\n]+[”’」』）)"]*|$)/gu)?.filter((sentence) => sentence !== '') ?? [];
}

/** A message cut at the marks that part one question from the next: 、，；？ and line ends. */
export function splitClauses(text: string): string[] {
  return text
    .split(/[、,，;；?？。!！\n]+|\s+and\s+|\s*以及\s*|\s*还有\s*/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
