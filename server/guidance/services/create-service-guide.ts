import { corpusLanguage, type Language, type LocalDate } from '../../domain/index.ts';
import {
  askAbout,
  type Card,
  type CardScope,
  type KnowledgeLookup,
  renderText,
  writeHours,
} from '../../knowledge/index.ts';
import type { ScriptConverter } from '../../ports/index.ts';
import type { ServiceList, ServiceSheet } from '../../protocol/index.ts';
import { calculators } from '../calculators/calculators.ts';
import { findHandover } from '../hours/tell-handover.ts';
import { findRoute } from '../routing/find-route.ts';
import { needsCity } from '../routing/needs-city.ts';
import { flowToCalculator } from './flow-to-calculator.ts';
import { inTraditional } from './in-traditional.ts';
import { numberSources } from './number-sources.ts';
import { findRelated, nameOf } from './related-services.ts';
import { findServiceNotices } from './service-notices.ts';
import { describeSections } from './service-sections.ts';

/** The day, the place and the language in which services are told. */
export interface ServiceQuery {
  readonly asOf: LocalDate;
  readonly city: string | null;
  readonly language: Language;
}

/** The services of one generation, as pages and programs are given them. */
export interface ServiceGuide {
  /** Every service and matter, in groups. */
  list(query: ServiceQuery): ServiceList;
  /** One service or matter; null for an id that has no card. */
  sheet(id: string, query: ServiceQuery): ServiceSheet | null;
}

/** What the guide is made of. */
export interface ServiceGuideParts {
  readonly lookup: KnowledgeLookup;
  readonly generation: string;
  readonly scriptConverter: ScriptConverter;
}

/** Prepares the guide to one generation. */
export function createServiceGuide(parts: ServiceGuideParts): ServiceGuide {
  const { lookup, generation, scriptConverter } = parts;
  const inScript = <T>(described: T, { language }: ServiceQuery): T =>
    language === 'zh-Hant' ? inTraditional(described, scriptConverter) : described;
  return {
    list: (query) =>
      inScript(
        { ...listServices(query, lookup), ...describeQuery(query, lookup), corpusGeneration: generation },
        query,
      ),
    sheet(id, query) {
      const card = lookup.card(id);
      if (card === null) return null;
      const described = describeCard(card, query, parts);
      return inScript({ ...described, ...describeQuery(query, lookup), corpusGeneration: generation }, query);
    },
  };
}

function describeQuery({ asOf, city, language }: ServiceQuery, lookup: KnowledgeLookup) {
  const pack = lookup.city(city);
  return { asOf, language, city: pack && { id: pack.id, name: pack.name[corpusLanguage(language)] } };
}

function listServices({ asOf: date, language: wanted }: ServiceQuery, lookup: KnowledgeLookup) {
  const language = corpusLanguage(wanted);
  const { knowledge } = lookup;
  return {
    groups: knowledge.serviceGroups.map(({ id, title, services }) => ({
      id,
      title: title[language],
      services: services.map((service) => ({
        id: service,
        title: nameOf(service, lookup, language),
        summary: summaryOf(lookup.card(service), { lookup, language, date }),
        matters: knowledge.catalogue
          .filter(({ within }) => within === service)
          .map((row) => ({ id: row.id, title: nameOf(row.id, lookup, language) })),
      })),
    })),
    cities: lookup.cityIds().map((id) => ({ id, name: lookup.city(id)?.name[language] ?? id })),
  };
}

type Described = Omit<ServiceSheet, 'asOf' | 'city' | 'language' | 'corpusGeneration'>;

function describeCard(card: Card, query: ServiceQuery, { lookup }: ServiceGuideParts): Described {
  const language = corpusLanguage(query.language);
  const scope: CardScope = { lookup, language, date: query.asOf, city: query.city };
  const sources = numberSources(scope);
  const sections = describeSections(card, scope, sources);
  const route = findRoute(card.id, scope).map(({ keys, isNamed: _, ...step }) => ({
    ...step,
    sources: sources.of(keys),
  }));
  const row = lookup.service(card.id);
  const title = card.title[language];
  return {
    id: card.id,
    title,
    aliases: card.aliases[language],
    summary: summaryOf(card, scope),
    refer: (language === 'zh' ? row?.referZh : row?.referEn) || null,
    url: card.url,
    ...findRelated(card, lookup, language),
    sections,
    route,
    hours: tellCounters(query.city, scope),
    sources: sources.list(),
    notices: findServiceNotices(
      card,
      sources.list().flatMap(({ keys }) => keys),
      scope,
    ),
    calculators: listCalculators(card.id, lookup, language),
    question: askAbout(lookup.knowledge, card.id, 'procedure', language) ?? title,
    needsCity: needsCity(card.id, lookup),
    checkedOn: card.checkedOn,
    reviewBy: card.reviewBy,
  };
}

const listCalculators = (id: string, { knowledge }: KnowledgeLookup, language: 'zh' | 'en') =>
  calculators
    .filter(({ service }) => service === id)
    .map((calculator) => ({
      id: calculator.id,
      title: calculator.title[language],
      flow: flowToCalculator(calculator.id, id, knowledge.flows),
    }));

/** The counter a visitor from the place is sent to, with its hours. */
function tellCounters(city: string | null, { lookup, language }: CardScope): string[] {
  const target = findHandover(city, lookup);
  const hours = writeHours(target?.hours ?? [], language);
  return target === null || hours === '' ? [] : [`${target.name[language]}${language === 'zh' ? '：' : ': '}${hours}`];
}

/** The summary, or nothing without a card and on a day before the figures it refers to are known. */
function summaryOf(card: Card | null, { lookup, language, date }: Omit<CardScope, 'city'>): string {
  if (card === null) return '';
  try {
    return renderText(card.summary[language], { lookup, language, date, card }).text;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
