/** The parts of a short text between its marks, without them: 品牌：名称、标志 is 品牌, 名称 and 标志. */
export const splitAtMarks = (text: string): string[] =>
  text
    .split(/\p{P}+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
