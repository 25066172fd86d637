import { type LawStructure, readDays } from '../../language/index.ts';

/** What the text of a law says of itself; null where it says nothing. Proposals: they hold once a person has confirmed them. */
export interface ProposedDetails {
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** The last day on which it was adopted, amended or promulgated. */
  readonly promulgated: string | null;
  readonly effectiveFrom: string | null;
}

/** Words with which the titles of laws and other official documents end. */
const TITLE_END = /(?:法|法典|条例|细则|规定|办法|解释|决定|通知|意见|指南|标准|公告|批复|方案|规则|目录|摘录）)$/u;
/** A longer line is a sentence. */
const MAX_TITLE = 80;
/** 法释〔2020〕19号, 国务院令第651号, 主席令第55号; a date may stand before it without a space. */
const DOCUMENT_NUMBER =
  /(?:(?![年月日])\p{Script=Han}){1,8}〔\d{4}〕\d+号|(?:(?![年月日])\p{Script=Han}){2,20}令\s*(?:第\s*)?\d+\s*号|第\s*\d+\s*号令/u;
/** How a law says when it takes effect; only its own date counts, not that of a law it speaks of. */
const EFFECT = /自\s*((?:[^，。；\s]|\s(?=\d)){2,24}?)\s*起\s*(?:施行|实施|执行|生效|适用)/gu;
const ON_PROMULGATION = /(?:公布|发布|印发)之日/u;

/** A day of effect that a text without articles states of itself: 本通知自…起施行. Any other may be that of a law it speaks of. */
const OWN_EFFECT = /本(?:法|条例|细则|规定|办法|解释|决定|通知|意见|指南|标准|公告|批复|方案|规则|目录)自/u;

/** More lines than these before the first article are no preamble but a text without articles. */
const PREAMBLE_LINES = 30;

/** Proposes title, number and dates from a text and its structure. */
export function proposeDetails({ preamble: before, articles }: LawStructure): ProposedDetails {
  const lines = before.split('\n', PREAMBLE_LINES).filter((line) => line !== '');
  const preamble = lines.join('\n');
  const promulgated = latest(daysOfMaking(preamble));
  const body = articles.map(({ clauses }) => clauses.join('\n'));
  return {
    title: proposeTitle(lines),
    documentNumber: DOCUMENT_NUMBER.exec(preamble)?.[0].replace(/\s+/gu, '') ?? null,
    promulgated,
    effectiveFrom:
      articles.length > 0
        ? notBefore(promulgated, proposeEffect([preamble, ...body.reverse()], promulgated))
        : proposeEffect(
            before.split('\n').filter((line) => OWN_EFFECT.test(line)),
            promulgated,
          ),
  };
}

function proposeTitle(lines: readonly string[]): string | null {
  const short = lines.filter((line) => line.length <= MAX_TITLE);
  return short.find((line) => TITLE_END.test(line.replace(/[（(][^）)]*[）)]$/u, ''))) ?? short[0] ?? null;
}

const latest = (days: readonly string[]) => [...days].sort().at(-1) ?? null;

/** The days of adoption, amendment and promulgation a preamble names: not those from which something applies. */
const daysOfMaking = (preamble: string) =>
  readDays(preamble)
    .filter(({ end }) => !/^\s*起?(?:施行|实施|执行|生效|适用)|^\s*起/u.test(preamble.slice(end)))
    .map(({ day }) => day);

/** An amended text keeps the day on which the first one took effect: such a day says nothing of the amendment. */
const notBefore = (promulgated: string | null, effectiveFrom: string | null) =>
  promulgated !== null && effectiveFrom !== null && effectiveFrom < promulgated ? null : effectiveFrom;

/** The preamble first, which speaks of the amendment, then from the last article backwards: the article on force stands at the end. */
function proposeEffect(texts: readonly string[], promulgated: string | null): string | null {
  for (const text of texts)
    for (const [, when = ''] of text.matchAll(EFFECT)) {
      const day = readDays(when)[0]?.day;
      if (day !== undefined) return day;
      if (ON_PROMULGATION.test(when)) return promulgated;
    }
  return null;
}
