/** More choices than these are a long way down. */
const MANY = 5;
/** A label that leaves room for another beside it, in characters; a Chinese one takes the room of two. */
const SHORT = 12;

/** Whether choices are many and all but the last are short: then two stand side by side. */
export function isShort(choices: readonly { readonly label: string }[]): boolean {
  const widthOf = (label: string) => label.length + (label.match(/\p{Script=Han}/gu)?.length ?? 0);
  return choices.length > MANY && choices.slice(0, -1).every(({ label }) => widthOf(label) <= SHORT);
}
