/** Four Chinese characters in UTF-8, as bytes: read as GB18030 such bytes make sense too rarely to stand in a real text. */
const UTF8_CHINESE = /(?:[\xe4-\xe9][\x80-\xbf]{2}){4}/;

/** Names under which files say that they are in GB18030 or a part of it. */
const CHINESE = ['gb2312', 'gbk', 'gb18030'];

/**
 * The text of a file in UTF-8, in GB18030, or in UTF-16 with its mark at the beginning; null for anything else, and for bytes that mix
 * encodings, part of which would be read as wrong characters.
 *
 * @param declared the encoding the file says it is in
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | null {
  const isMarked = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  if (isMarked(0xff, 0xfe)) return decodeAs('utf-16le', bytes);
  if (isMarked(0xfe, 0xff)) return decodeAs('utf-16be', bytes);
  const inUtf8 = () => decodeAs('utf-8', bytes);
  const inChinese = () => (holdsUtf8(bytes) ? null : decodeAs('gb18030', bytes));
  return CHINESE.includes(declared?.toLowerCase() ?? '') ? (inChinese() ?? inUtf8()) : (inUtf8() ?? inChinese());
}

const holdsUtf8 = (bytes: Uint8Array) =>
  UTF8_CHINESE.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
