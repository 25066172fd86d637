import { UnreadableFile } from '../../language/index.ts';
import type { MarkupNode } from './visible-blocks.ts';

/** Pages and Word files stay below 60. What reads them goes down by calling itself, and takes time by the square of the depth. */
const MAX_DEPTH = 256;

/** Throws `UnreadableFile` for a tree too deep to be read; itself it needs no depth. */
export function refuseDeepNesting(root: MarkupNode): void {
  let level: readonly MarkupNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new UnreadableFile(`its parts are nested more than ${MAX_DEPTH} deep`);
    level = level.flatMap(({ childNodes }) => Array.from(childNodes));
  }
}
