import type { Bilingual, Chunk } from '../../domain/index.ts';
import type { City, KnowledgeLookup } from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';

/** One Chunk per body of a city and per task of the pilot that it has arranged something for, for questions from that city alone. */
export function chunkCities({ knowledge }: KnowledgeLookup): Chunk[] {
  return knowledge.cities
    .filter(({ pilot }) => pilot)
    .flatMap((city) =>
      LANGUAGES.flatMap((language) => [...chunkBodies(city, language), ...chunkPlan(city, language, knowledge)]),
    );
}

/** Whose words these are: not the city's plan, which was not obtained. */
const PROVENANCE: Bilingual = { zh: '据已取得的法规整理', en: 'from the regulations at hand' };

const about = (city: City, language: 'zh' | 'en') => ({
  kind: 'notice' as const,
  language,
  title: language === 'zh' ? `${city.name.zh}知识产权服务资料` : `IP services in ${city.name.en}`,
  version: PROVENANCE[language],
  cities: [city.id],
  effectiveFrom: null,
  effectiveTo: null,
});

function chunkBodies(city: City, language: 'zh' | 'en'): Chunk[] {
  return city.bodies.map(({ name, role, url }, n) =>
    createChunk({
      ...about(city, language),
      key: `city:${city.id}#body-${n + 1}`,
      url,
      text: `${name[language]}${language === 'zh' ? '：' : ': '}${role[language]}`,
      headingPath: [city.name[language], name[language]],
    }),
  );
}

function chunkPlan(city: City, language: 'zh' | 'en', { notices }: KnowledgeLookup['knowledge']): Chunk[] {
  return city.pilotPlan.flatMap((entry) => {
    if (entry.status !== 'known') return [];
    const task = notices.flatMap(({ tasks }) => tasks).find(({ number }) => number === entry.task);
    return [
      createChunk({
        ...about(city, language),
        key: `city:${city.id}#task-${entry.task}`,
        url: entry.url,
        text: `${city.name[language]}${language === 'zh' ? '：' : ': '}${entry.text[language]}`,
        headingPath: [city.name[language], ...(task ? [task.title[language]] : [])],
        services: task?.services ?? [],
        basis: entry.basis,
      }),
    ];
  });
}
