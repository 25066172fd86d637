import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import { faultAt } from './located-fault.ts';
import type { OfficialTexts } from './official-texts.ts';
import { digestedArticles, recordFacts, recordFigures } from './read-sources.ts';

/** Where the official texts are at hand: recorded figures that are not what the texts say, so that a slip of the record cannot pass for law. */
export function checkRecorded(records: CorpusRecords, texts: OfficialTexts): CorpusFault[] {
  return [
    ...checkRecordedFigures(records, texts),
    ...checkArticlesExist(records, texts),
    ...checkRecordedFacts(records, texts),
  ];
}

/** Digests of articles that an official text at hand does not have. */
function checkArticlesExist(records: CorpusRecords, texts: OfficialTexts): CorpusFault[] {
  return digestedArticles(records)
    .filter(({ key, reported }) => !reported && texts.has(key) && texts.article(key) === null)
    .map(({ located, at, key }) => faultAt(located, at, `${key} is not in the official text`));
}

function checkRecordedFacts(records: CorpusRecords, texts: OfficialTexts): CorpusFault[] {
  const facts = new Map(recordFacts(texts).map((fact) => [fact.id, fact]));
  return records.byKind.fact.flatMap((located) => {
    const { id, status, figures } = located.value;
    const fact = facts.get(id);
    if (!fact) return [faultAt(located, ['id'], `there is no fact ${id}`)];
    if (fact.status !== status) return [faultAt(located, ['status'], `${id} is ${fact.status}`)];
    return fact.figures.join('|') === figures.join('|')
      ? []
      : [faultAt(located, ['figures'], `${id} says ${fact.figures.join('|') || 'no figure'}`)];
  });
}

function checkRecordedFigures(records: CorpusRecords, texts: OfficialTexts): CorpusFault[] {
  const read = new Map(recordFigures(records, texts).map(({ key, figures }) => [key, figures.join('|')]));
  return records.byKind.recordedFigures.flatMap((located) => {
    const { key, figures } = located.value;
    const official = read.get(key);
    if (official === undefined) return [faultAt(located, ['key'], `${key} has no digest any more`)];
    return official === figures.join('|')
      ? []
      : [faultAt(located, ['figures'], `the official text of ${key} says ${official === '' ? 'no figure' : official}`)];
  });
}
