/** Whether a text holds anything but marks and white space. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
