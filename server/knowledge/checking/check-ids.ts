import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import { faultAt } from './located-fault.ts';

/** Ids that stand twice. */
export function checkUniqueIds(records: CorpusRecords): CorpusFault[] {
  const seen = new Set<string>();
  return identify(records).flatMap(({ located, path, id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [faultAt(located, path, `${id} stands twice`)];
  });
}

interface Identified {
  readonly located: Located<unknown>;
  readonly path: PropertyKey[];
  readonly id: string;
}

function identify({ byKind }: CorpusRecords): Identified[] {
  return [
    ...byKind.card.map((located) => ({ located, path: ['id'], id: `service ${located.value.id}` })),
    ...byKind.catalogue.map((located) => ({ located, path: ['id'], id: `catalogue row ${located.value.id}` })),
    ...byKind.city.map((located) => ({ located, path: ['id'], id: `city ${located.value.id}` })),
    ...byKind.lawList.flatMap((located) =>
      located.value.laws.map(({ id }, n) => ({ located, path: ['laws', n, 'id'], id: `law ${id}` })),
    ),
    ...byKind.answer.flatMap((located) =>
      located.value.answers.map(({ id }, n) => ({ located, path: ['answers', n, 'id'], id: `answer ${id}` })),
    ),
    ...byKind.reply.flatMap((located) =>
      located.value.replies.map(({ id }, n) => ({ located, path: ['replies', n, 'id'], id: `reply ${id}` })),
    ),
    ...byKind.flow.map((located) => ({ located, path: ['id'], id: `flow ${located.value.id}` })),
    ...byKind.documentRecord.map((located) => ({
      located,
      path: ['document', 'checksum'],
      id: `record of document ${located.value.document.checksum}`,
    })),
    ...byKind.secondReading.map((located) => ({
      located,
      path: ['key'],
      id: `second reading of ${located.value.key}`,
    })),
    ...byKind.digest.flatMap((located) =>
      located.value.digests.map(({ article }, n) => ({
        located,
        path: ['digests', n, 'article'],
        id: `digest ${located.value.law}@${located.value.version}/${article}`,
      })),
    ),
  ];
}

interface ServiceUse {
  readonly located: Located<unknown>;
  readonly path: PropertyKey[];
  readonly id: string | null;
}

/** The services named by flows, development questions and choices. */
function servicesOfAsking(byKind: CorpusRecords['byKind']): ServiceUse[] {
  return [
    ...byKind.dialogueWords.flatMap((located) => [
      ...located.value.offered.map((id, n) => ({ located, path: ['offered', n], id })),
      ...located.value.labels.map(({ service: id }, n) => ({ located, path: ['labels', n, 'service'], id })),
    ]),
    ...byKind.flow.flatMap((located) =>
      Object.entries(located.value.outcomes).flatMap(([name, { service, checklist }]) => [
        { located, path: ['outcomes', name, 'service'], id: service },
        ...checklist.map((item, n) => ({
          located,
          path: ['outcomes', name, 'checklist', n, 'service'],
          id: item.service ?? null,
        })),
      ]),
    ),
    ...byKind.question.flatMap((located) =>
      located.value.questions.flatMap(({ turns }, n) =>
        turns.flatMap(({ service, matter, parts }, m) => [
          { located, path: ['questions', n, 'turns', m, 'service'], id: service },
          { located, path: ['questions', n, 'turns', m, 'matter'], id: matter },
          ...parts.map((part, k) => ({
            located,
            path: ['questions', n, 'turns', m, 'parts', k, 'service'],
            id: part.service,
          })),
        ]),
      ),
    ),
  ];
}

/** The services in which periods run, and those that tasks of a notice serve. */
function servicesServed(byKind: CorpusRecords['byKind']): ServiceUse[] {
  return [
    ...byKind.period.flatMap((located) =>
      located.value.periods.map(({ service: id }, n) => ({ located, path: ['periods', n, 'service'], id })),
    ),
    ...byKind.notice.flatMap((located) =>
      located.value.tasks.flatMap((task, n) =>
        task.services.map((id, m) => ({ located, path: ['tasks', n, 'services', m], id })),
      ),
    ),
  ];
}

/** The services named by services: cards, the catalogue itself and its groups. */
function servicesOfServices(byKind: CorpusRecords['byKind']): ServiceUse[] {
  return [
    ...byKind.card.map((located) => ({ located, path: ['id'], id: located.value.id })),
    ...byKind.card.flatMap((located) =>
      located.value.neighbours.map(({ service }, n) => ({ located, path: ['neighbours', n, 'service'], id: service })),
    ),
    ...byKind.catalogue.map((located) => ({ located, path: ['within'], id: located.value.within })),
    ...byKind.serviceGroups.flatMap((located) =>
      located.value.groups.flatMap(({ services }, n) =>
        services.map((id, m) => ({ located, path: ['groups', n, 'services', m], id })),
      ),
    ),
  ];
}

/** Services and matters that the catalogue does not have. */
export function checkServiceIds({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const uses: ServiceUse[] = [
    ...servicesOfServices(byKind),
    ...byKind.rate.flatMap((located) => located.value.services.map((id) => ({ located, path: ['services'], id }))),
    ...[...byKind.surcharge, ...byKind.reduction].map((located) => ({
      located,
      path: ['service'],
      id: located.value.service,
    })),
    ...byKind.city.flatMap((located) =>
      located.value.channels.flatMap((channel, n) =>
        channel.services.map((id, m) => ({ located, path: ['channels', n, 'services', m], id })),
      ),
    ),
    ...servicesServed(byKind),
    ...[...byKind.servicePhrasings, ...byKind.acts].flatMap((located) =>
      located.value.services.map(({ service }, n) => ({ located, path: ['services', n, 'service'], id: service })),
    ),
    ...byKind.askedQuestion.map((located) => ({ located, path: ['service'], id: located.value.service })),
    ...servicesOfAsking(byKind),
    ...byKind.answer.flatMap((located) =>
      located.value.answers.flatMap(({ scope }, n) => [
        { located, path: ['answers', n, 'scope', 'service'], id: scope.service },
        { located, path: ['answers', n, 'scope', 'matter'], id: scope.matter },
      ]),
    ),
  ];
  return uses
    .filter(({ id }) => id !== null && lookup.service(id) === null)
    .map(({ located, path, id }) => faultAt(located, path, `${id} is not in services/catalogue.csv`));
}

/** Intents that the catalogue of intents does not have. */
export function checkIntentIds({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const intents = new Set(lookup.knowledge.intentCatalogue.map(({ id }) => id));
  const uses: { located: Located<unknown>; path: PropertyKey[]; id: string }[] = [
    ...byKind.intent.map((located) => ({ located, path: ['intent'], id: located.value.intent })),
    ...byKind.acts.flatMap((located) =>
      located.value.frames.map(({ intent }, n) => ({ located, path: ['frames', n, 'intent'], id: intent })),
    ),
    ...byKind.askedQuestion.map((located) => ({ located, path: ['intent'], id: located.value.intent })),
    ...byKind.answer.flatMap((located) =>
      located.value.answers.map(({ scope }, n) => ({
        located,
        path: ['answers', n, 'scope', 'intent'],
        id: scope.intent,
      })),
    ),
    ...byKind.question.flatMap((located) =>
      located.value.questions.flatMap(({ turns }, n) =>
        turns.flatMap(({ intent, parts }, m) => [
          { located, path: ['questions', n, 'turns', m, 'intent'], id: intent },
          ...parts.map((part, k) => ({
            located,
            path: ['questions', n, 'turns', m, 'parts', k, 'intent'],
            id: part.intent,
          })),
        ]),
      ),
    ),
  ];
  return uses
    .filter(({ id }) => !intents.has(id))
    .map(({ located, path, id }) => faultAt(located, path, `${id} is not an intent`));
}
