/** Bytes as text when they are UTF-8 and hold words: letters for the most part, and more than one word of them. */
function readWords(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const letters = text.match(/[\p{L}\s，。、：！？,.:!?'"“”]/gu)?.length ?? 0;
    const isPrinted = !/[^\P{Cc}\n\r\t]/u.test(text) && letters >= [...text].length * LEAST_LETTERS;
    return isPrinted && (/\p{Script=Han}{4}/u.test(text) || /[a-z]{2}\s+[a-z]{2}/iu.test(text)) ? text : null;
  } catch {
    return null;
  }
}

const LEAST_LETTERS = 0.85;
/** Numbers of certificates and sums of files are shorter, or decode to no words. */
const BASE64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{16,}={0,2}(?![\w+/=])/gu;
const HEX = /(?<![\w])(?:(?:0x|\\x)?[0-9a-f]{2}[\s,:]?){12,}(?![\w])/giu;
const PERCENT = /(?<![\w.~+%-])(?:%[0-9a-f]{2}|[\w.~-])*(?:%[0-9a-f]{2}){4}(?:%[0-9a-f]{2}|[\w.~+-])*/giu;
const ESCAPED = /(?:\\u\{?[0-9a-f]{4,5}\}?|&#x?[0-9a-f]{2,6};|U\+[0-9a-f]{4,5}\s?){4,}/giu;
const BITS = /(?<!\d)(?:[01]{8}\s?){8,}(?!\d)/gu;
const ADDRESS = /https?:\/\/\S+/giu;

/**
 * Whether a text holds a run that reads as words only once it is decoded: base64, hexadecimal, per cent, escaped or binary. Readers cannot know what such a run says.
 * Addresses are written in per cent as a matter of course: in them only an order counts.
 *
 * @param isOrder whether decoded words speak to a machine
 */
export function holdsEncodedWords(text: string, isOrder: (words: string) => boolean): boolean {
  const inAddress = (text.match(ADDRESS) ?? []).flatMap((address) => decodeAll(address));
  return inAddress.some(isOrder) || decodeAll(text.replace(ADDRESS, ' ')).length > 0;
}

function decodeAll(text: string): string[] {
  const found = (pattern: RegExp, decode: (run: string) => Uint8Array) =>
    (text.match(pattern) ?? []).map((run) => readWords(decode(run)));
  return [
    ...found(BASE64, (run) => Buffer.from(run, 'base64')),
    ...found(HEX, (run) => Buffer.from(run.replace(/0x|\\x|[\s,:]/giu, ''), 'hex')),
    ...found(PERCENT, (run) =>
      Buffer.from(
        run.replace(/%([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      ),
    ),
    ...found(ESCAPED, (run) => Buffer.from(unescapeCharacters(run))),
    ...found(BITS, (run) => Uint8Array.from(run.match(/[01]{8}/gu) ?? [], (bits) => Number.parseInt(bits, 2))),
  ].filter((words) => words !== null);
}

const unescapeCharacters = (run: string) =>
  run.replace(/(?:\\u\{?|&#(x?)|U\+)([0-9a-f]+)[};\s]?/giu, (mark, hex: string, code: string) =>
    safeCharacter(Number.parseInt(code, mark.startsWith('&#') && !hex ? 10 : 16)),
  );

const safeCharacter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
