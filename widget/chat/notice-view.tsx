import type { ReplyNotice } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';

/** Kinds that change what a reader should do, and so stand out; the others are remarks. */
const WEIGHTY: readonly ReplyNotice['kind'][] = ['law-change', 'not-published', 'unverified'];

/** Something to know beside the answer. */
export function NoticeView({ notice }: { readonly notice: ReplyNotice }) {
  const isWeighty = WEIGHTY.includes(notice.kind);
  return (
    <div class={isWeighty ? 'notice is-weighty' : 'notice'}>
      <Icon name={notice.kind === 'law-change' || notice.kind === 'calendar' ? 'calendar' : 'information'} />
      <div>
        <MarkdownView text={notice.text} />
      </div>
    </div>
  );
}
