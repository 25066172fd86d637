import { addDays, type Chunk, isInForce, type LocalDate, parseArticleKey } from '../../domain/index.ts';
import { type KnowledgeLookup, type ReviewedAnswer, rateLine, renderText } from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';
import { unchangingIntervals } from './unchanging-intervals.ts';

/** One Chunk per rate row and language. */
export function chunkRates({ knowledge }: KnowledgeLookup): Chunk[] {
  return knowledge.rates.flatMap((rate) =>
    LANGUAGES.map((language) =>
      createChunk({
        kind: 'rate',
        key: `rate:${rate.id}`,
        language,
        title: language === 'zh' ? rate.titleZh : rate.titleEn,
        url: rate.url,
        text: rateLine(rate, language).text,
        headingPath: [],
        basis: rate.basis,
        services: rate.services,
        effectiveFrom: rate.effectiveFrom,
        effectiveTo: rate.effectiveTo,
      }),
    ),
  );
}

/** One Chunk per reviewed answer, language and span of days in which its figures stay and an article it rests on is in force. */
export function chunkAnswers(lookup: KnowledgeLookup): Chunk[] {
  return lookup.knowledge.answers.flatMap((answer) =>
    LANGUAGES.flatMap((language) => {
      const question = answer.question[language];
      if (answer.answer[language] === undefined || question === undefined) return [];
      return unchangingIntervals(lookup, (date) => renderAnswer(answer, language, date, lookup), daysOf(answer)).map(
        ({ interval, value }) =>
          createChunk({
            ...interval,
            kind: 'answer',
            key: `answer:${answer.id}`,
            language,
            title: language === 'zh' ? `标准答复：${question}` : `Reviewed answer: ${question}`,
            text: value,
            questions: [question, ...answer.phrasings[language]],
            headingPath: [],
            basis: answer.basis,
            cities: answer.scope.city === null ? [] : [answer.scope.city],
            services: [answer.scope.service, answer.scope.matter].filter((id) => id !== null),
          }),
      );
    }),
  );
}

/** The first day on which an answer is valid, and the first on which it no longer is. */
function daysOf({ validFrom, validTo }: ReviewedAnswer): LocalDate[] {
  return [...(validFrom === null ? [] : [validFrom]), ...(validTo === null ? [] : [addDays(validTo, 1)])];
}

function renderAnswer(
  answer: ReviewedAnswer,
  language: 'zh' | 'en',
  date: LocalDate,
  lookup: KnowledgeLookup,
): string | null {
  if (!isInForce({ effectiveFrom: answer.validFrom, effectiveTo: answer.validTo }, date)) return null;
  const articles = answer.basis.filter((key) => parseArticleKey(key) !== null);
  if (articles.length > 0 && lookup.inForce(articles, date).length === 0) return null;
  return renderText(answer.answer[language] ?? '', { lookup, language, date }).text;
}
