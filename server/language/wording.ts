/** How many letters and digits a text has, marks and spaces aside. */
export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** A name without what stands in brackets at its end: 作品著作权登记（转介版权部门） is 作品著作权登记. */
export const withoutBrackets = (name: string): string => name.replace(/\s*[（(].*$/u, '');
