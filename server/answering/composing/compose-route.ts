import type { QuestionPart, Statement } from '../../domain/index.ts';
import { findRoute } from '../../guidance/index.ts';
import { type Composing, chunksOf, subjectOf } from './composing-parts.ts';

/** What asks where one goes. */
const ASKS_WHERE = 'channel';

/**
 * Whom one turns to in the city asked from, in the order in which one goes there. Only where its pack names one of them: elsewhere the
 * channels of the card say as much.
 */
export function composeRoute(part: QuestionPart, composing: Composing): Statement[] {
  const { lookup, language, date, scope } = composing;
  const subject = subjectOf(part);
  if (part.intent !== ASKS_WHERE || subject === null || scope.city === null) return [];
  const steps = findRoute(subject, { lookup, language, date, city: scope.city });
  if (!steps.some(({ isNamed }) => isNamed)) return [];
  const place = lookup.city(scope.city)?.name[language] ?? '';
  const heading = language === 'zh' ? `在${place}找谁办，按这个顺序：` : `Whom to turn to in ${place}, in this order:`;
  return [
    { text: heading, form: 'heading', chunks: [], figuresFrom: [], core: false },
    ...steps.map(({ name, does, keys }) => ({
      text: language === 'zh' ? `${name}：${does}` : `${name}: ${does}`,
      form: 'item' as const,
      chunks: chunksOf(keys, composing),
      figuresFrom: [name],
      core: false,
    })),
  ];
}
