import type { Bilingual, Chunk } from '../../domain/index.ts';
import type { KnowledgeLookup, Notice } from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';

/** One Chunk per part, group and task of a notice and language, in force from its day. */
export function chunkNotices({ knowledge }: KnowledgeLookup): Chunk[] {
  return knowledge.notices.flatMap((notice) => LANGUAGES.flatMap((language) => chunkNotice(notice, language)));
}

/** How citations name the imported original. */
const originalOf = ({ documentNumber }: Notice): Bilingual => ({
  zh: documentNumber ?? '公文原文',
  en: documentNumber ?? 'original text',
});

function chunkNotice(notice: Notice, language: 'zh' | 'en'): Chunk[] {
  const write = (text: Bilingual) => text[language];
  const chunk = (
    place: string,
    part: Pick<Notice['parts'][number], 'title' | 'questions' | 'original'>,
    text: string,
    services: readonly string[],
    heading: string[],
  ) =>
    createChunk({
      kind: 'notice',
      key: `notice:${notice.id}#${place}`,
      language,
      title: write(notice.short),
      version: write(notice.provenance ?? originalOf(notice)),
      url: notice.url,
      text,
      officialText: language === 'zh' ? (part.original ?? null) : null,
      questions: part.questions[language],
      headingPath: [...heading, write(part.title)],
      services: ['pilot-policy', ...services],
      effectiveFrom: notice.published,
      effectiveTo: null,
    });
  const gap = language === 'zh' ? '' : ' ';
  return [
    ...notice.parts.map((part) => chunk(part.id, part, write(part.text), [], [])),
    ...notice.groups.map((group) => chunk(`group-${group.number}`, group, write(group.text), [], [])),
    ...notice.tasks.map((task) => {
      const group = notice.groups.find(({ number }) => number === task.group);
      const label = language === 'zh' ? `第${task.number}项任务` : `Task ${task.number}`;
      const text = `${label}${language === 'zh' ? '：' : ': '}${[task.text, task.beneficiaries, task.notPromised].map(write).join(gap)}`;
      return chunk(`task-${task.number}`, task, text, task.services, [...(group ? [write(group.title)] : []), label]);
    }),
  ];
}
