import type { Reply } from '../../server/protocol/index.ts';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { CalculationView } from './calculation-view.tsx';
import { panelStrings } from './catalogue.ts';
import { ChoiceList } from './choice-list.tsx';
import { CitationMarker } from './citation-marker.tsx';
import type { Exchange } from './conversation-state.ts';
import { CopyReply } from './copy-reply.tsx';
import { givenAnswer, inParagraphs, isFlowForm, isOutcome, leadOf } from './flow-form.ts';
import { FormView } from './form-view.tsx';
import { NoticeView } from './notice-view.tsx';
import { PastForm } from './past-form.tsx';
import { PrintButton } from './print-button.tsx';
import { QuestionChips } from './question-chips.tsx';
import { ServiceCard } from './service-card.tsx';
import { SourceList } from './source-list.tsx';
import { LanguageContext } from './strings-context.ts';
import { useOpenSource } from './use-open-source.ts';

/** A finished reply, and whom to tell. */
export interface AssistantMessageProperties {
  readonly reply: Reply;
  /** What came after it. Only the newest reply offers what to ask next: older offers no longer fit. */
  readonly next: Exchange | null;
  readonly onAsk: (question: string) => void;
  readonly announce: (text: string) => void;
}

/** What was masked is told before anything else: people stop sending it the sooner. */
const isWarning = ({ kind }: Reply['notices'][number]): boolean => kind === 'personal-data';

/** What is remembered stands in a line of its own, for the whole conversation. */
const isRemark = (notice: Reply['notices'][number]): boolean => notice.kind !== 'remembered' && !isWarning(notice);

/** A finished reply: the words, what they rest on, what can be done with them, and the label. */
export function AssistantMessage({ reply, next, onAsk, announce }: AssistantMessageProperties) {
  // What stands around a reply speaks its language, whatever the rest of the panel speaks.
  const strings = panelStrings[reply.language];
  const source = useOpenSource();
  const isLatest = next === null;
  const lead = isOutcome(reply) ? inParagraphs(reply.text) : leadOf(reply);
  const asksBack = reply.kind === 'clarification';
  const { citations } = reply;
  const renderCitation = (number: number) => <CitationMarker {...{ number, citations, source }} />;
  const questionBack = <QuestionBack {...{ reply, next, onAsk, announce }} />;
  return (
    <LanguageContext.Provider value={reply.language}>
      <div class="reply" lang={reply.language}>
        <span class="visually-hidden">{strings.assistant + strings.colon}</span>
        {reply.notices.filter(isWarning).map((notice) => (
          <NoticeView key={notice.text} notice={notice} />
        ))}
        {lead !== '' && (
          <div class={isOutcome(reply) ? 'prose is-outcome' : 'prose'}>
            <MarkdownView text={lead} renderCitation={renderCitation} />
          </div>
        )}
        {!isOutcome(reply) && questionBack}
        {reply.calculation && (
          <CalculationView {...{ reply, renderCitation, announce }} calculation={reply.calculation} />
        )}
        {reply.notices.filter(isRemark).map((notice) => (
          <NoticeView key={notice.kind + notice.text} notice={notice} />
        ))}
        {citations.length > 0 && <SourceList id={reply.id} {...{ citations, source }} />}
        {reply.card && <ServiceCard card={reply.card} city={reply.city} />}
        {isOutcome(reply) && questionBack}
        <ReplyFoot reply={reply} announce={announce} />
        {isLatest && !asksBack && reply.suggestions.length > 0 && (
          <QuestionChips title={strings.suggestions} questions={reply.suggestions} onAsk={onAsk} />
        )}
      </div>
    </LanguageContext.Provider>
  );
}

/** What a reply says of itself, and what can be done with it. */
function ReplyFoot({ reply, announce }: Pick<AssistantMessageProperties, 'reply' | 'announce'>) {
  return (
    <div class="reply-foot">
      <span class="reply-label">{reply.aiLabel}</span>
      <div class="reply-actions">
        {(reply.calculation || reply.card) && <PrintButton />}
        <CopyReply reply={reply} announce={announce} />
      </div>
    </div>
  );
}

/** What the assistant asks back, right after the words: a value that is lacking, or which of several is meant; later, what was answered. */
function QuestionBack({ reply, next, onAsk, announce }: AssistantMessageProperties) {
  const { id, form, asOf, kind, suggestions } = reply;
  if (form !== null && next !== null) return <PastForm form={form} given={givenAnswer(form, next)} />;
  if (form !== null) {
    const isStep = isFlowForm(reply);
    return <FormView key={id} id={id} form={form} isStep={isStep} asOf={asOf} onAsk={onAsk} announce={announce} />;
  }
  const isChoice = next === null && kind === 'clarification' && suggestions.length > 0;
  return isChoice ? <ChoiceList choices={suggestions} onAsk={onAsk} /> : null;
}
