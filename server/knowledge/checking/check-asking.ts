import { intersect } from '../../domain/index.ts';
import { cleanText, differsByOneWord, numbersAgree } from '../../language/index.ts';
import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import type { ReviewedAnswer } from '../records.ts';
import { faultAt } from './located-fault.ts';

/** One wording of the question a reviewed answer is for, and where it stands. */
interface Wording {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

interface LocatedAnswer {
  readonly located: Located<unknown>;
  readonly answer: ReviewedAnswer;
  readonly at: readonly PropertyKey[];
}

const answersOf = ({ byKind }: CorpusRecords): LocatedAnswer[] =>
  byKind.answer.flatMap((located) =>
    located.value.answers.map((answer, n) => ({
      located,
      answer: answer as ReviewedAnswer,
      at: ['answers', n],
    })),
  );

const wordingsOf = ({ answer, at }: LocatedAnswer): Wording[] =>
  (['zh', 'en'] as const).flatMap((language) => [
    ...(answer.question[language] === undefined
      ? []
      : [{ text: answer.question[language], path: [...at, 'question', language] }]),
    ...answer.phrasings[language].map((text, n) => ({ text, path: [...at, 'phrasings', language, n] })),
  ]);

const fold = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]/gu, '');

/** Wordings of a reviewed answer that belong to another one valid on the same day: nobody could say which of the two is meant. */
export function checkPhrasingsBelongOnce(records: CorpusRecords): CorpusFault[] {
  const owners = new Map<string, ReviewedAnswer[]>();
  return answersOf(records).flatMap((entry) =>
    wordingsOf(entry).flatMap(({ text, path }) => {
      const others = owners.get(fold(text)) ?? [];
      owners.set(fold(text), [...others, entry.answer]);
      const other = others.find(
        ({ id, ...validity }) => id !== entry.answer.id && areValidTogether(validity, entry.answer),
      );
      return other ? [faultAt(entry.located, path, `“${text}” belongs to ${other.id} too`)] : [];
    }),
  );
}

type Validity = Pick<ReviewedAnswer, 'validFrom' | 'validTo'>;

/** Whether there is a day on which both may be served. */
export const areValidTogether = (left: Validity, right: Validity) => intersect(daysOf(left), daysOf(right)) !== null;

const daysOf = ({ validFrom, validTo }: Validity) => ({ effectiveFrom: validFrom, effectiveTo: validTo });

/** Wordings of one reviewed answer that are one another with a word changed: they teach nothing the first did not. */
export function checkPhrasingsDiffer(records: CorpusRecords): CorpusFault[] {
  return answersOf(records).flatMap((entry) => {
    const wordings = wordingsOf(entry);
    return wordings.flatMap(({ text, path }, n) => {
      const model = wordings.slice(0, n).find((earlier) => differsByOneWord(earlier.text, text));
      return model ? [faultAt(entry.located, path, `“${text}” is “${model.text}” with one word changed`)] : [];
    });
  });
}

/** Scopes of reviewed answers that their own wordings, fees or matters contradict: such an answer would never be found, or found for another matter. */
export function checkScopes(records: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  return answersOf(records).flatMap((entry) => [
    ...numberFaults(entry),
    ...matterFaults(entry, lookup),
    ...rateFaults(entry, lookup),
  ]);
}

function numberFaults(entry: LocatedAnswer): CorpusFault[] {
  const { numbers } = entry.answer.scope;
  return wordingsOf(entry)
    .filter(({ text }) => !numbersAgree(text, numbers))
    .map(({ text, path }) =>
      faultAt(
        entry.located,
        path,
        `the numbers of “${text}” are not those of the scope (${numbers.join(', ') || 'none'})`,
      ),
    );
}

function matterFaults({ located, answer, at }: LocatedAnswer, lookup: KnowledgeLookup): CorpusFault[] {
  const { service, matter } = answer.scope;
  const subject = lookup.service(service ?? '');
  const part = lookup.service(matter ?? '');
  const place = [...at, 'scope'];
  if (subject?.within) return [faultAt(located, place, `${service} is a matter within ${subject.within}`)];
  if (part && part.within !== service)
    return [faultAt(located, place, `${matter} is not a matter within ${service ?? 'any service'}`)];
  return [];
}

function rateFaults({ located, answer, at }: LocatedAnswer, { knowledge }: KnowledgeLookup): CorpusFault[] {
  const { service, matter } = answer.scope;
  if (service === null) return [];
  return answer.basis.flatMap((key, n) => {
    const rates = knowledge.rates.filter(({ id }) => key === `rate:${id}`);
    const serves = rates.some(({ services }) => services.includes(service) || services.includes(matter ?? ''));
    return rates.length === 0 || serves
      ? []
      : [faultAt(located, [...at, 'basis', n], `${key} is no fee of ${matter ?? service}`)];
  });
}
