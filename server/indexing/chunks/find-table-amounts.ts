/** A row of a Markdown table, and the row of dashes under its head. */
const ROW = /^\s*\|.*\|\s*$/u;
const RULE = /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/u;
/** A cell that is a figure and nothing else. The word for the currency, where one stands in the cell, is found without its table. */
const FIGURE = /^\d[\d,]*(?:\.\d+)?(?:\s*[-–—~至到]\s*\d[\d,]*(?:\.\d+)?)?$/u;
/** How a head or the name of a row says that its figures are sums of money: 收费, 单价, 金额（元）. 年费年度 and 资助比例 count something else. */
const NAMES_MONEY =
  /(?:费|费用|收费标准|费用标准|价|价格|价钱|金额|款|租金|押金|补贴|补助|资助|奖励|罚金|fees?|prices?|amounts?|costs?|charges?)$|元|[￥¥$€£]|\b(?:yuan|rmb|cny|usd)\b/iu;
const IN_BRACKETS = /[（(【[][^）)】\]]*[）)】\]]/gu;

/** Where a sum of money stands that only the head of its column or the name of its row says to be one. */
export interface TableAmount {
  readonly line: number;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** The sums of money in the tables of a Markdown text that bear no currency of their own: figures below 收费, or beside it. */
export function findTableAmounts(lines: readonly string[]): TableAmount[] {
  const amounts: TableAmount[] = [];
  let head: readonly boolean[] = [];
  for (const [line, words] of lines.entries()) {
    if (!ROW.test(words)) head = [];
    else if (RULE.test(words)) head = cellsOf(lines[line - 1] ?? '').map(({ text }) => namesMoney(text));
    else if (!RULE.test(lines[line + 1] ?? '')) amounts.push(...amountsOf(words, head).map((at) => ({ line, ...at })));
  }
  return amounts;
}

function amountsOf(words: string, head: readonly boolean[]): { start: number; end: number }[] {
  const cells = cellsOf(words);
  const isOfMoney = cells[0] !== undefined && namesMoney(cells[0].text);
  return cells.flatMap(({ text, start }, column) =>
    (head[column] || (isOfMoney && column > 0)) && FIGURE.test(text.normalize('NFKC'))
      ? [{ start, end: start + text.length }]
      : [],
  );
}

const namesMoney = (name: string) => NAMES_MONEY.test(name) || NAMES_MONEY.test(name.replace(IN_BRACKETS, '').trim());

/** The cells of a row, each trimmed, with the place where it begins. */
function cellsOf(row: string): { readonly text: string; readonly start: number }[] {
  const first = row.indexOf('|') + 1;
  let at = first;
  return row
    .slice(first, row.lastIndexOf('|'))
    .split('|')
    .map((cell) => {
      const start = at + cell.length - cell.trimStart().length;
      at += cell.length + 1;
      return { text: cell.trim(), start };
    });
}
