import type { Reply } from '../../server/protocol/index.ts';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { CalculationView } from './calculation-view.tsx';
import { panelStrings } from './catalogue.ts';
import { ChoiceList } from './choice-list.tsx';
import { CitationMarker } from './citation-marker.tsx';
import { CopyReply } from './copy-reply.tsx';
import { FormView } from './form-view.tsx';
import { NoticeView } from './notice-view.tsx';
import { QuestionChips } from './question-chips.tsx';
import { ServiceCard } from './service-card.tsx';
import { SourceList } from './source-list.tsx';
import { StringsContext } from './strings-context.ts';
import { useOpenSource } from './use-open-source.ts';

/** A finished reply, and whom to tell. */
export interface AssistantMessageProperties {
  readonly reply: Reply;
  /** Only the newest reply offers what to ask next: older offers no longer fit. */
  readonly isLatest: boolean;
  readonly onAsk: (question: string) => void;
  readonly announce: (text: string) => void;
}

/** What was masked is told before anything else: people stop sending it the sooner. */
const isWarning = ({ kind }: Reply['notices'][number]): boolean => kind === 'personal-data';

/** What is remembered stands in a line of its own, for the whole conversation. */
const isRemark = (notice: Reply['notices'][number]): boolean => notice.kind !== 'remembered' && !isWarning(notice);

/** A finished reply: the words, what they rest on, what can be done with them, and the label. */
export function AssistantMessage({ reply, isLatest, onAsk, announce }: AssistantMessageProperties) {
  // What stands around a reply speaks its language, whatever the rest of the panel speaks.
  const strings = panelStrings[reply.language];
  const source = useOpenSource();
  const asksBack = reply.kind === 'clarification';
  const renderCitation = (number: number) => (
    <CitationMarker number={number} citations={reply.citations} source={source} />
  );

  return (
    <StringsContext.Provider value={strings}>
      <div class="reply" lang={reply.language}>
        <span class="visually-hidden">
          {strings.assistant}
          {strings.colon}
        </span>
        {reply.notices.filter(isWarning).map((notice) => (
          <NoticeView key={notice.text} notice={notice} />
        ))}
        <div class="prose">
          <MarkdownView text={reply.text} renderCitation={renderCitation} />
        </div>
        {isLatest && <QuestionBack reply={reply} onAsk={onAsk} />}
        {reply.calculation && <CalculationView calculation={reply.calculation} renderCitation={renderCitation} />}
        {reply.notices.filter(isRemark).map((notice) => (
          <NoticeView key={notice.kind + notice.text} notice={notice} />
        ))}
        {reply.citations.length > 0 && <SourceList id={reply.id} citations={reply.citations} source={source} />}
        {reply.card && <ServiceCard card={reply.card} reply={reply} />}
        <div class="reply-foot">
          <span class="reply-label">{reply.aiLabel}</span>
          <CopyReply reply={reply} announce={announce} />
        </div>
        {isLatest && !asksBack && reply.suggestions.length > 0 && (
          <QuestionChips title={strings.suggestions} questions={reply.suggestions} onAsk={onAsk} />
        )}
      </div>
    </StringsContext.Provider>
  );
}

/** What the assistant asks back, right after the words: a value that is lacking, or which of several is meant. */
function QuestionBack({ reply, onAsk }: Pick<AssistantMessageProperties, 'reply' | 'onAsk'>) {
  if (reply.form) return <FormView form={reply.form} onAsk={onAsk} />;
  const isChoice = reply.kind === 'clarification' && reply.suggestions.length > 0;
  return isChoice ? <ChoiceList choices={reply.suggestions} onAsk={onAsk} /> : null;
}
