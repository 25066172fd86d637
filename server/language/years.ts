/** Years a text names by themselves (2027年, in 2027); a year inside a full date is that date's, and a year a term runs to says nothing of the law asked for. */
export function readYears(text: string): number[] {
  return [
    ...text.matchAll(
      /(?<!\d)((?:19|20)\d{2})\s*年(?!\s*\d{1,2}\s*月)(?!\s*(?:到期|届满))|\b(?:in|from|after|since|of) ((?:19|20)\d{2})\b(?![-/.]\d)/gu,
    ),
  ].map((match) => Number(match[1] ?? match[2]));
}
