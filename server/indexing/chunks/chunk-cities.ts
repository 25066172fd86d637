import { addDays, type Bilingual, type Chunk } from '../../domain/index.ts';
import type { City, KnowledgeLookup } from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';

/** One Chunk per body of a city, per entry of its directory and per task of the pilot that it has arranged something for, for questions from that city alone. */
export function chunkCities({ knowledge }: KnowledgeLookup): Chunk[] {
  return knowledge.cities
    .filter(({ pilot }) => pilot)
    .flatMap((city) =>
      LANGUAGES.flatMap((language) => [
        ...chunkBodies(city, language),
        ...chunkDirectory(city, language),
        ...chunkPlan(city, language, knowledge),
      ]),
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

/** An entry speaks until the day before it expires. */
function chunkDirectory(city: City, language: 'zh' | 'en'): Chunk[] {
  return city.directory.map(({ name, scope, contact, expires }, n) =>
    createChunk({
      ...about(city, language),
      key: `city:${city.id}#directory-${n + 1}`,
      text: [
        `${name[language]}${language === 'zh' ? '：' : ': '}${scope[language]}`,
        contact?.[language] ?? NO_CONTACT[language],
      ].join(language === 'zh' ? '' : ' '),
      questions: language === 'zh' ? [`${name.zh}在哪里`, `${name.zh}管什么`] : [`Where is the ${name.en}?`],
      headingPath: [city.name[language], name[language]],
      effectiveTo: addDays(expires, -1),
    }),
  );
}

const NO_CONTACT: Bilingual = {
  zh: '地址、电话没有核实到，以它自己公布的为准。',
  en: 'Its address and telephone number could not be verified; see its own announcements.',
};

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
