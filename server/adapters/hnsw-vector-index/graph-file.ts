import { type FileHandle, open } from 'node:fs/promises';

/** Bytes of the head of an hnswlib file, and where its numbers stand (uint64, little-endian): see saveIndex in hnswalg.h. */
const HEADER = { bytes: 96, countAt: 16, elementBytesAt: 24 } as const;

/** Whether a graph file holds so many points and nothing of it is missing: the native write reports success where the disk was full or the folder missing. */
export async function isWholeGraph(path: string, pointCount: number): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.bytes), 0, HEADER.bytes, 0);
    if (bytesRead < HEADER.bytes || Number(buffer.readBigUInt64LE(HEADER.countAt)) !== pointCount) return false;
    const elementBytes = Number(buffer.readBigUInt64LE(HEADER.elementBytesAt));
    return await hasAllLinks(file, HEADER.bytes + pointCount * elementBytes, pointCount);
  } finally {
    await file.close();
  }
}

/** Behind the vectors stand the links of the higher layers: for each vector their length in bytes (uint32), then the links. Nothing may be missing. */
async function hasAllLinks(file: FileHandle, linksAt: number, pointCount: number): Promise<boolean> {
  const links = Buffer.alloc(Math.max(0, (await file.stat()).size - linksAt));
  await file.read(links, 0, links.length, linksAt);
  let at = 0;
  for (let position = 0; position < pointCount; position++) {
    if (at + 4 > links.length) return false;
    at += 4 + links.readUInt32LE(at);
  }
  return at === links.length;
}
