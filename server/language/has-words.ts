/** Whether a text holds anything but marks and white space. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The words of a text without its marks, a space apart. */
export function onlyWords(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, ' ').trim();
}

/** Whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
