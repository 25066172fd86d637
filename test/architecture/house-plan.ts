import { posix } from 'node:path';

/** The rooms of the server from left to right; a room imports leftward only, and rooms of one row are strangers. */
const ROWS: readonly (readonly string[])[] = [
  ['protocol', 'domain'],
  ['ports'],
  ['language'],
  ['knowledge'],
  ['learning'],
  ['understanding', 'retrieval', 'guidance'],
  ['answering'],
  ['conversation'],
  ['evaluation', 'desk'],
  ['indexing'],
  ['accounts', 'operations'],
  ['transport'],
  ['app'],
  ['index'],
];

/** Rooms that are single files at the root of the server. */
const FILES = ['app', 'index', 'config'];

/** Where a file stands: the folder at the root and, inside the server, its room. */
export interface Place {
  readonly area: string;
  /** Null outside the server. */
  readonly room: string | null;
}

export function placeOf(path: string): Place {
  const [area = '', second = ''] = path.split('/');
  if (area !== 'server') return { area, room: null };
  return { area, room: path.split('/').length === 2 ? posix.parse(second).name : second };
}

const rowOf = (room: string) => ROWS.findIndex((row) => row.includes(room));

/** True when the house has this room, and has it in this form: a file or a folder. */
export function isInHouse(path: string): boolean {
  const { room } = placeOf(path);
  if (room === null) return true;
  const isFile = path.split('/').length === 2;
  return isFile === FILES.includes(room) && (rowOf(room) >= 0 || ['adapters', 'config'].includes(room));
}

/** True when one room may import another by the order alone; adapters and config stand outside the order. */
export const isLeftOf = (target: string, importer: string) => rowOf(target) >= 0 && rowOf(target) < rowOf(importer);

/** True for the rooms an adapter may wrap: those that stand right of the ports and left of the wire. */
export const isWrappable = (room: string) => isLeftOf('ports', room) && isLeftOf(room, 'transport');

/** True for the rooms that must have a face. */
export const hasFace = (room: string) => !['adapters', 'protocol', ...FILES].includes(room);

/** The adapter a file belongs to: its own name, or that of its folder. */
export const adapterOf = (path: string) => posix.parse(path.split('/')[2] ?? '').name;
