export { articleLabel, sectionLabel } from './article-label.ts';
export { askAbout, shortName } from './ask-about.ts';
export type { CardLine, CardScope } from './card-scope.ts';
export { type CardSection, cardSections } from './card-sections.ts';
export { checkCorpus, checkReferences } from './check-references.ts';
export { findOverdue } from './checking/check-upkeep.ts';
export { type OfficialTexts, readOfficialTexts } from './checking/official-texts.ts';
export { type RecordedFigures, recordFacts, recordFigures } from './checking/read-sources.ts';
export { collectVocabulary } from './collect-vocabulary.ts';
export { concordanceKey } from './concordance-key.ts';
export { domainWords } from './domain-words.ts';
export { writeFigure, writeYuan } from './figure.ts';
export { type FlowPath, flowPaths, MAX_FLOW_QUESTIONS, nextsOf } from './flow-paths.ts';
export {
  type ChangeNotice,
  type ChangeScope,
  foreseeLaw,
  foreseePeriod,
  notesOnArticles,
  remarkOnRates,
} from './foresee-changes.ts';
export { type CorpusKind, corpusKinds, type KindName, kindOf } from './kinds.ts';
export { createFindLayWords, type FindLayWords } from './lay-words.ts';
export { createKnowledgeLookup, type KnowledgeLookup } from './lookup.ts';
export { ELSEWHERE } from './offer-cities.ts';
export {
  assembleKnowledge,
  type CorpusFault,
  type CorpusRecords,
  type Located,
  readRecords,
} from './read-knowledge.ts';
export type * from './records.ts';
export { type RenderedSection, rateLine, renderCardSection, statutoryRemark } from './render-card.ts';
export { hasLocalChannels } from './render-channels.ts';
export { type Rendered, type RenderScope, renderText, withoutReferences } from './render-text.ts';
export { writeHours, writeTime } from './write-hours.ts';
