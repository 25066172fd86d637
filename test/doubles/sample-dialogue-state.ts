import type { DialogueState } from '../../server/domain/index.ts';

/** The state of a conversation in which the fee of renewing a trademark was asked for, with what a test cares about put in place of the rest. */
export function sampleDialogueState(own: Partial<DialogueState> = {}): DialogueState {
  return {
    intent: 'fee',
    service: 'trademark-renewal',
    matter: null,
    slots: {},
    question: '商标续展多少钱',
    earlier: [],
    remembered: {},
    pending: null,
    options: [],
    language: 'zh-Hans',
    misses: 0,
    ...own,
  };
}
