import { type PageWords, simplifiedWords } from './simplified-words.ts';
import { traditionalWords } from './traditional-words.ts';

export type { PageWords } from './simplified-words.ts';

/** The languages of a page, each by its own name. */
export const PAGE_LANGUAGES = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' } as const;

/** The language of a page. */
export type PageLanguage = keyof typeof PAGE_LANGUAGES;

const english: PageWords = {
  colon: ': ',
  comma: ', ',
  site: 'Public IP Services',
  siteNote: 'Service guides',
  skip: 'Skip to content',
  main: 'Main',
  home: 'Home',
  services: 'Services',
  ask: 'Ask Zhida',
  reference: 'For reference only',
  referenceNote: 'Put together by Zhida from published law; for reference only. Official publications prevail.',
  footNote:
    'Zhida is an open-source project. It represents no government body, handles no business and collects no documents. Official publications prevail on law, fees and requirements.',
  official: 'Official sites',
  cnipa: 'CNIPA',
  trademarkOffice: 'Trademark Office of CNIPA',
  route: 'Whom to turn to, in this order',
  chooseCity: 'This differs from place to place; choose a city to see more.',
  hours: 'Opening hours',
  hoursUnknown: 'Where no address or opening hours of a counter are given here, the official announcement applies.',
  trail: 'You are here',
  onThisPage: 'On this page',
  asOf: 'Law in force on {date}',
  everywhere: 'Nationwide',
  versionLabel: 'Corpus version',
  checkedOn: 'Checked on {date}',
  reviewBy: 'to be checked again by {date}',
  aliases: 'Also called',
  change: 'Please note',
  conditional: 'in some cases',
  unverified: 'not verified',
  officialPage: 'Official page',
  officialChannel: 'Official channel',
  sources: 'Sources',
  source: 'Source {number}',
  inForce: 'In force from {from}',
  inForceUntil: 'In force from {from} to {to}',
  digest: 'The article in our own words (not its text)',
  openOfficial: 'See the official publication',
  related: 'Related',
  within: 'Part of',
  matters: 'Matters within it',
  neighbours: 'Not this? See',
  calculators: 'Calculate',
  flows: 'Be led step by step',
  askAbout: 'Ask Zhida about this',
  askNote: 'Say how things stand, and Zhida takes it from there.',
  print: 'Print',
  share: 'Copy link',
  shared: 'Link copied',
  bring: 'What to bring',
  bringLead: 'Tick off before you go.',
  fullCard: 'The whole guide',
  checklist: 'Download checklist (Word)',
  place: 'For a city and a day',
  city: 'City',
  day: 'Day',
  show: 'Show',
  refer: 'This is handled by {office}; here you are only pointed there.',
  printedFrom: 'Address of this page',
  listTitle: 'Services',
  listLead:
    'What documents, what it costs, how long it takes and where to go, each with its article and from when it applies.',
  search: 'What would you like to do?',
  searchHint: 'For example: renew a trademark',
  searchButton: 'Search',
  found: 'What was found',
  foundNothing: 'Nothing was found for “{query}”. Put it another way, or ask Zhida.',
  all: 'All services',
  notFound: 'There is no such service',
  notFoundLead: 'No guide has this address; it may be misspelt or renamed. Look for it here.',
  invalid: 'Something in this address is wrong',
  invalidLead: 'Correct it and try again, or go back to the services.',
  materialsUnknown: 'The list of documents is not verified; the official publication applies.',
  slipTitle: '{title}: what to bring',
  description: '{title}: {summary}',
};

/** The words of a language. */
export const pageWords: Readonly<Record<PageLanguage, PageWords>> = {
  'zh-Hans': simplifiedWords,
  'zh-Hant': traditionalWords,
  en: english,
};

/** Words with their places filled in. */
export const fillWords = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
