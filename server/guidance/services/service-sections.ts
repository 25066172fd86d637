import {
  type Card,
  type CardLine,
  type CardScope,
  type CardSection,
  cardSections,
  renderCardSection,
  statutoryRemark,
} from '../../knowledge/index.ts';
import type { ServiceLine, ServiceSection } from '../../protocol/index.ts';
import type { SourceNumbers } from './number-sources.ts';

/** Sections whose lines begin with what they are about and a colon: the name of a period, of a fee. */
const LABELLED = new Set<CardSection>(['periods', 'fees']);

/** The sections of a card that have something to say on the day, with the numbers of what each line rests on. */
export function describeSections(card: Card, scope: CardScope, sources: SourceNumbers): ServiceSection[] {
  return (Object.keys(cardSections) as CardSection[])
    .map((section) => {
      const { status, lines, url } = renderCardSection(card, section, scope);
      return {
        id: section,
        title: cardSections[section][scope.language],
        status,
        lines: lines.map((line) => describeLine(line, section, scope, sources)),
        remark: section === 'materials' ? statutoryRemark(card, scope.language) : null,
        url,
      };
    })
    .filter(({ lines }) => lines.length > 0);
}

function describeLine(line: CardLine, section: CardSection, scope: CardScope, sources: SourceNumbers): ServiceLine {
  const { label, text } = LABELLED.has(section) ? splitLabel(line.text, scope) : { label: null, text: line.text };
  return { label, text, conditional: line.isConditional === true, sources: sources.of(line.keys) };
}

/** What stands before the first colon, and the rest; a line without one has no label. */
function splitLabel(text: string, { language }: CardScope): { label: string | null; text: string } {
  const mark = language === 'zh' ? '：' : ': ';
  const at = text.indexOf(mark);
  return at < 1 ? { label: null, text } : { label: text.slice(0, at), text: text.slice(at + mark.length) };
}
