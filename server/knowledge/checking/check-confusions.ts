import { bigramSimilarity, numbersAgree } from '../../language/index.ts';
import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import type { ReviewedAnswer } from '../records.ts';
import { areValidTogether } from './check-asking.ts';
import { faultAt } from './located-fault.ts';

/** Two questions less alike than this are told apart by anybody. */
const NEARLY_IDENTICAL = 0.5;

/** Pairs for the confusion test that would not test it: answers that are not there, the same, never valid on one day, out of scope, or questions unlike each other. */
export function checkConfusions({ byKind }: CorpusRecords): CorpusFault[] {
  const answers = new Map(
    byKind.answer.flatMap(({ value }) => value.answers.map((answer) => [answer.id, answer as ReviewedAnswer])),
  );
  return byKind.confusion.flatMap((located) => {
    const { left, leftAnswer, right, rightAnswer } = located.value;
    const [one, other] = [answers.get(leftAnswer), answers.get(rightAnswer)];
    const problems = [
      one ? sideProblem(left, one) : `there is no reviewed answer ${leftAnswer}`,
      other ? sideProblem(right, other) : `there is no reviewed answer ${rightAnswer}`,
      leftAnswer === rightAnswer ? 'both questions have the same answer' : null,
      one && other && !areValidTogether(one, other) ? 'the two answers are never valid on the same day' : null,
      bigramSimilarity(left, right) < NEARLY_IDENTICAL ? 'the two questions are too unlike each other' : null,
    ];
    return problems.filter((problem) => problem !== null).map((problem) => faultAt(located, ['left'], problem));
  });
}

const sideProblem = (question: string, { id, scope }: ReviewedAnswer): string | null =>
  numbersAgree(question, scope.numbers) ? null : `the numbers of “${question}” are not those of the scope of ${id}`;
