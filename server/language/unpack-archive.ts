import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.ts';

/** What a document may unpack to: an ordinary one of a thousand pages stays far below. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 5_000;

/** Records of a ZIP file: how each begins, and how long it is without its name (APPNOTE.TXT 4.3). */
const END = Buffer.from('PK\x05\x06');
const ENTRY = { mark: 0x02014b50, bytes: 46 } as const;
const LOCAL = { mark: 0x04034b50, bytes: 30 } as const;
const LIES = 'the file is damaged: its parts are not what it says of them';
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * The files of a ZIP archive by name. The size an archive declares is not believed: it must be the real one, and so must the checksum. What a general
 * unpacker does with a file longer than declared is cut it off without a word.
 *
 * @throws UnreadableFile
 */
export function unpackArchive(archive: Buffer): Record<string, Uint8Array> {
  try {
    return unpackEntries(archive);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new UnreadableFile(LIES, { cause });
    throw new UnreadableFile('the file is damaged or incomplete', { cause });
  }
}

function unpackEntries(archive: Buffer): Record<string, Uint8Array> {
  const end = archive.lastIndexOf(END);
  if (end < 0) throw new Error('the archive has no end');
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new UnreadableFile(`the file holds more than ${MAX_ENTRIES} parts`);
  const entries: Record<string, Uint8Array> = Object.create(null);
  let left = MAX_UNPACKED_BYTES;
  let at = archive.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (archive.readUInt32LE(at) !== ENTRY.mark) throw new Error('no entry stands where one should');
    const nameBytes = archive.readUInt16LE(at + 28);
    const content = unpackEntry(archive, at, left);
    left -= content.length;
    entries[archive.toString('utf8', at + ENTRY.bytes, at + ENTRY.bytes + nameBytes)] = content;
    at += ENTRY.bytes + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The content of the entry described at a place; never more than `left` bytes. */
function unpackEntry(archive: Buffer, at: number, left: number): Uint8Array {
  const [checksum, packedBytes, realBytes] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field));
  if (packedBytes === undefined || realBytes === undefined) throw new Error('the entry is cut off');
  if (archive.readUInt16LE(at + 8) & ENCRYPTED)
    throw new UnreadableFile('the file is behind a password; save it without one');
  if (realBytes > left) throw new UnreadableFile(`the file unpacks to more than ${MAX_UNPACKED_BYTES / 1024 ** 2} MB`);
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL.mark) throw new Error('the entry points nowhere');
  const from = local + LOCAL.bytes + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(from, from + packedBytes);
  const method = archive.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) throw new Error(`packed by method ${method}`);
  // Unpacking stops one byte after what was declared: enough to see that it lies.
  const content = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: realBytes + 1 });
  if (content.length !== realBytes || crc32(content) !== checksum) throw new UnreadableFile(LIES);
  return content;
}
