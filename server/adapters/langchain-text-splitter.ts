import type { TextSplitter } from '../ports/index.ts';

/**
 * LangChain's recursive splitter over the sentence ends of Chinese and English. It puts a separator at the start of the piece
 * after it ("。第二条"), so the marks are moved back to the sentence they end.
 */
export function createLangchainTextSplitter(): TextSplitter {
  return {
    async split(text, maxCharacters) {
      // Loaded when something is split: it takes longer to load than most commands to run.
      const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
      const splitter = new RecursiveCharacterTextSplitter({
        // One place is kept free for a mark that is moved back.
        chunkSize: Math.max(1, maxCharacters - 1),
        chunkOverlap: 0,
        separators: ['\n\n', '\n', '。', '！', '？', '；', '. ', '，', ' '],
      });
      const pieces = await splitter.splitText(text);
      return moveMarksBack(pieces).flatMap((piece) => cutHard(piece, maxCharacters));
    },
  };
}

/** A piece without any mark to cut at, cut at characters; no character of two code units is parted. */
function cutHard(piece: string, maxCharacters: number): string[] {
  if (piece.length <= maxCharacters) return [piece];
  const cut: string[] = [''];
  for (const character of piece) {
    const last = cut.at(-1) ?? '';
    if (last !== '' && last.length + character.length > maxCharacters) cut.push(character);
    else cut[cut.length - 1] = last + character;
  }
  return cut;
}

function moveMarksBack(pieces: readonly string[]): string[] {
  const moved: string[] = [];
  for (const piece of pieces) {
    const mark = /^[。！？；，.]+\s*/.exec(piece)?.[0] ?? '';
    const before = moved.length - 1;
    if (mark !== '' && before >= 0) moved[before] += mark.trimEnd();
    moved.push(before >= 0 ? piece.slice(mark.length) : piece);
  }
  return moved.filter((piece) => piece !== '');
}
