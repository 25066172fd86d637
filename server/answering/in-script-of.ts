import type { ScriptConverter } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';

/** A reply in the script of its question. Citations keep the script of their source; what is official is never rewritten. */
export function inScriptOf(reply: Reply, scripts: ScriptConverter): Reply {
  if (reply.language !== 'zh-Hant') return reply;
  const convert = scripts.toTraditional;
  return {
    ...reply,
    text: convert(reply.text),
    aiLabel: convert(reply.aiLabel),
    notices: reply.notices.map((notice) => ({ ...notice, text: convert(notice.text) })),
    suggestions: reply.suggestions.map(({ label, question }) => ({
      label: convert(label),
      question: convert(question),
    })),
    form: reply.form && {
      ...reply.form,
      question: convert(reply.form.question),
      why: convert(reply.form.why),
      choices: reply.form.choices.map(({ value, label }) => ({ value, label: convert(label) })),
    },
    calculation: reply.calculation && {
      ...reply.calculation,
      steps: reply.calculation.steps.map(convert),
      result: convert(reply.calculation.result),
    },
    card: reply.card && {
      ...reply.card,
      title: convert(reply.card.title),
      summary: convert(reply.card.summary),
      sections: reply.card.sections.map((section) => ({
        ...section,
        title: convert(section.title),
        items: section.items.map(convert),
      })),
    },
  };
}
