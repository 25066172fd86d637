import type { Statement } from '../../domain/index.ts';
import type { FlowResult } from '../../guidance/index.ts';
import { withoutSearch } from '../../retrieval/index.ts';
import { requiredReply } from '../choose-fixed-reply.ts';
import type { AnswerContent, Draft } from '../draft.ts';
import { fillReferences } from '../fill-references.ts';
import { type Composing, chunksAnyDay, chunksOf } from './composing-parts.ts';
import { findNotices } from './find-notices.ts';
import { renderReplyCard } from './render-reply-card.ts';

/** Articles beside one sentence: more of them nobody reads. */
const MAX_BASIS = 3;
/** The mark by which the catalogue says that a matter belongs to others: not part of its name. */
const REFERRAL = /（转介[^）]*）|\s*\(signposted\)/;

/** The outcome of a guided flow as a draft: what was computed, what the matter is, the service to go to, and the checklist. What could not be computed is said after. */
export function composeOutcome(result: FlowResult, composing: Composing): Draft {
  const { lookup, understood } = composing;
  const about = outcomeStatement(result, composing);
  const calculated = calculationStatements(result, composing);
  const statements = [
    ...(result.calculation?.kind === 'computed' ? [...calculated, about] : [about, ...calculated]),
    serviceStatement(result, composing),
    ...checklistStatements(result, composing),
  ];
  const card = lookup.card(result.outcome.service);
  const computed = result.calculation?.kind === 'computed' ? result.calculation : null;
  const content: AnswerContent = {
    retrieved: withoutSearch(understood),
    origin: 'composed',
    reviewedOn: null,
    parts: [statements],
    card: card === null ? null : renderReplyCard(card, composing),
    calculation: computed?.calculation ?? null,
    notices: [...(computed?.notices ?? []), ...findNotices(statements, card === null ? [] : [card], composing)],
  };
  // Like the cast of `compose-answer`: an outcome is composed from keys.
  return content as unknown as Draft;
}

/** Its own words are held to its articles, or where it names none, to the steps of its card. */
function outcomeStatement({ outcome, calculation }: FlowResult, composing: Composing): Statement {
  const text = outcome.text[composing.language];
  const used = calculation?.kind === 'computed' ? calculation.calculation.basis.map(versionOf) : [];
  const lawsUsed = new Set(used.map(lawOf));
  // Where a calculation chose a law by its events, the outcome rests on that very version.
  const [byEvent, byDay] = [true, false].map((isUsed) =>
    outcome.basis.filter((key) => lawsUsed.has(lawOf(versionOf(key))) === isUsed),
  ) as [string[], string[]];
  const ofEvents = chunksAnyDay(
    byEvent.filter((key) => used.includes(versionOf(key))),
    composing,
  );
  const ofDay = chunksOf(byDay, composing);
  const basis = [...ofEvents, ...ofDay].slice(0, MAX_BASIS);
  const own = basis.length > 0 ? basis : chunksOf([`card:${outcome.service}#steps`], composing);
  return {
    text,
    form: 'sentence',
    chunks: own,
    // The corpus check lets no figure into these words.
    figuresFrom: [text],
    core: true,
    ...(ofEvents.length > 0 ? { lawBy: 'event' as const } : {}),
  };
}

const versionOf = (key: string) => key.split('/')[0] ?? '';
const lawOf = (version: string) => version.split('@')[0] ?? '';

/** What was computed, with the articles it was computed by; or why nothing was. */
function calculationStatements({ calculation }: FlowResult, composing: Composing): Statement[] {
  if (calculation === null) return [];
  if (calculation.kind === 'refused') {
    const { reason } = calculation;
    return [{ text: reason, form: 'sentence', chunks: [], figuresFrom: [reason], core: false }];
  }
  const { sentence } = calculation;
  const { steps, result, basis } = calculation.calculation;
  const chunks = chunksAnyDay(basis, composing).slice(0, MAX_BASIS);
  return [
    {
      text: sentence,
      form: 'sentence',
      chunks,
      figuresFrom: [sentence, result, ...steps],
      core: false,
      lawBy: 'event',
    },
  ];
}

/** The service or matter to go to, by name; of one that is others' business, whose. */
function serviceStatement({ outcome }: FlowResult, { lookup, language }: Composing): Statement {
  const row = lookup.service(outcome.service);
  const service = (lookup.card(outcome.service)?.title[language] ?? row?.[language] ?? '').replace(REFERRAL, '');
  const office = (language === 'zh' ? row?.referZh : row?.referEn) ?? '';
  const fixed = requiredReply(office === '' ? 'guide-go-to' : 'guide-elsewhere', lookup.knowledge.replies);
  const text = fillReferences(fixed.text[language], { service, office });
  return { text, form: 'sentence', chunks: [], figuresFrom: [text], core: false };
}

function checklistStatements({ checklist }: FlowResult, { lookup, language }: Composing): Statement[] {
  if (checklist.length === 0) return [];
  const heading = requiredReply('guide-checklist', lookup.knowledge.replies).text[language];
  return [
    { text: heading, form: 'heading', chunks: [], figuresFrom: [], core: false },
    ...checklist.map(
      ({ text }): Statement => ({
        text: text[language],
        form: 'item',
        chunks: [],
        figuresFrom: [text[language]],
        core: false,
      }),
    ),
  ];
}
