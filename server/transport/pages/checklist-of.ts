import { writeDate } from '../../language/index.ts';
import type { Checklist } from '../../ports/index.ts';
import type { ServiceSection, ServiceSheet } from '../../protocol/index.ts';
import { pageAddress, servicePath } from './page-address.ts';
import { fillWords, type PageWords, pageWords } from './page-words.ts';

/** What one wants to know on the way to the counter, in the order of the slip. */
export const TAKEN_ALONG: readonly string[] = ['materials', 'channels', 'fees'];

/** The slip of a service as a document: the same lists as the page, with its label, day, version and address. */
export function checklistOf(sheet: ServiceSheet, asOf: string | null, origin: string): Checklist {
  const { language, title, city } = sheet;
  const words = pageWords[language];
  const sections = TAKEN_ALONG.map((id) => sheet.sections.find((section) => section.id === id));
  const address = origin + pageAddress(servicePath(sheet.id), { language, city: city?.id ?? null, asOf });
  return {
    language,
    title: fillWords(words.slipTitle, { title }),
    lead: words.bringLead,
    label: `${words.reference}${words.colon}${words.referenceNote}`,
    stamp: [...stampLines(sheet, words), `${words.printedFrom}${words.colon}${address}`],
    keywords: [title, ...sheet.aliases.slice(0, 8), words.reference],
    sections: [
      ...sections.filter((section) => section !== undefined).map((section) => sectionOf(section, words)),
      { title: words.hours, isTicked: false, lines: sheet.hours, remarks: [words.hoursUnknown] },
    ],
  };
}

/** By the law of which day, for where, checked when, and which version. */
export function stampLines(sheet: ServiceSheet, words: PageWords): string[] {
  const write = (day: string) => writeDate(day, sheet.language === 'en' ? 'en' : 'zh');
  return [
    fillWords(words.asOf, { date: write(sheet.asOf) }),
    sheet.city?.name ?? words.everywhere,
    `${fillWords(words.checkedOn, { date: write(sheet.checkedOn) })}${words.comma}${fillWords(words.reviewBy, { date: write(sheet.reviewBy) })}`,
    `${words.versionLabel} ${sheet.corpusGeneration}`,
  ];
}

function sectionOf({ id, title, status, lines, remark, url }: ServiceSection, words: PageWords) {
  const isKnown = status === 'known';
  const texts = lines.map(({ label, text, conditional }) => {
    const line = label === null ? text : `${label}${words.colon}${text}`;
    return conditional ? `${line} [${words.conditional}]` : line;
  });
  const remarks = [
    ...(isKnown ? [] : texts),
    remark,
    url === null ? null : `${words.officialChannel}${words.colon}${url}`,
  ];
  return {
    title,
    isTicked: id === 'materials' && isKnown,
    lines: isKnown ? texts : [],
    remarks: remarks.filter((text) => text !== null),
  };
}
