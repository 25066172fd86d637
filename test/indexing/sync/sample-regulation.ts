import type { Law, Source } from '../../../server/knowledge/index.ts';
import { day } from '../../doubles/day.ts';

const ARTICLES = [
  '为了规范示例窗口的办事顺序，方便来办事的人，制定本办法。',
  '窗口工作人员应当在收到示例材料的当天告诉来办事的人材料齐不齐，不齐的一次说清楚还缺什么。',
  '示例材料可以当面交，也可以寄来；寄来的，以窗口收到的那一天为交到的日子。',
  '来办事的人可以要求窗口用书面形式说明理由，窗口应当在五个工作日以内说明。',
  '本办法自2026年5月1日起施行。',
];
const NUMERALS = '一二三四五';

/** A regulation that does not exist, one paragraph a line. */
export const regulation = ({ title = '示例窗口办理办法', articles = ARTICLES.length } = {}) =>
  [
    title,
    '（2026年3月1日示例机关令第7号公布）',
    ...ARTICLES.slice(0, articles).map((text, index) => `第${NUMERALS[index]}条　${text}`),
  ].join('\n');

/** A web page with this text and what stands around texts. */
export const webPage = (text: string, { head = '', around = '' } = {}) =>
  `<!DOCTYPE html><html><head>${head}<title>${text.split('\n')[0]}_示例网</title></head><body><ul><li><a href="/">首页</a></li></ul>${around}<div class="content">${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</div></body></html>`;

/** The page of that regulation at an address. */
export const sampleSource = (url: string, own: Partial<Source> = {}): Source => ({
  id: 'sample-rules',
  title: { zh: '示例窗口办理办法（2026年公布）', en: 'Sample counter rules' },
  documentNumber: null,
  law: null,
  version: null,
  url,
  effectiveFrom: null,
  effectiveTo: null,
  expectedArticles: ARTICLES.length,
  checksum: null,
  checkedOn: day('2026-11-01'),
  ...own,
});

/** The law list with that regulation alone, under its full title. */
export const sampleLaws = [
  {
    id: 'sample-rules-law',
    title: { zh: '示例机关示例窗口办理办法', en: 'Sample counter rules' },
    short: { zh: '窗口办法', en: 'Counter rules' },
    aliases: [],
    versions: [{ version: '2026', articles: ARTICLES.length, effectiveFrom: day('2026-05-01'), promulgated: null }],
  },
] as unknown as Law[];

/** Text in GB18030, which Node reads but does not write: each pair of bytes is found by reading it. */
export function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++)
      pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0x3f]),
    ),
  );
}
