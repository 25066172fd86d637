import type { KindName } from '../server/knowledge/index.ts';

/** What a page says of its kind before the fields: what it is for, and what no schema of one file can tell. */
export const pageIntroductions: Readonly<Record<KindName, string>> = {
  catalogue: `Every service (事项) and every matter that is part of one, by id. A card, a fee, a phrasing or a reviewed answer may only
name an id of this table. An id stays what it is; new ones may be added.`,
  competence: `Which bodies one turns to for a matter, in which order, each with what it does there and by which article. A body that is another one in
every place is named by the [pack of the city](city.md) where that says under \`kinds\` which it is; elsewhere it is called by what it is.`,
  serviceGroups: `How the list of services is divided for readers. Every service that is within no other stands in one group, once.`,
  card: `One service or matter with its whole record: who may apply, conditions, documents, steps, periods, fees, channels, result and
what can go wrong. The file is named for the id. Every section is \`known\` with its sources, \`none\` by law, or \`unverified\`: the
last asserts nothing and sends the reader to the official address. Texts name periods in braces, \`{id}\`, and fees come
from the [rates](rate.md); no card holds a figure of its own.`,
  lawList: `Every law the corpus knows, with its versions and the days each is in force. Whatever rests on an article takes its dates from
here: a digest, a period of a card, a section of a card. An amendment is a new version beside the old one, never an edit of it.`,
  concordance: `What became of each rule when one version of a law replaced another, and what is safe while a case runs across the day of
the change. Questions that compare the old law with the new are answered from it; the rules marked \`main\` when somebody asks at large.`,
  digest: `Digests (条文要点) of one version of one law: each article in own words, never the text of the law. Figures of the article are
written once, under \`figures\`, and the rule refers to them as \`{name}\`. The version must be in the [law list](law-list.md), which gives
the days of force.`,
  rate: `Official fees, one row for each fee in each span of days. Cards refer to the \`id\`, or to the beginning that the rows of a group
share (\`trademark-renewal\` for \`trademark-renewal-paper\` and \`trademark-renewal-efile\`); texts show an amount as \`{fee:id}\`. A fee
that changes gets a second row with the same id and the next span of days. The first line names the columns.`,
  surcharge: `What is added to an annual fee that is paid late, step by step; the full fees stand in the [rates](rate.md).`,
  reduction: `Who may have patent fees reduced, by how much, and which fees. Whether somebody belongs to a class is told by the card of fee reduction.`,
  recordedFigures: `The quantities that stand in the official text of each digested article, written by
\`npm run --silent corpus -- check --record\` beside the official texts, never by hand. Where those texts are not at hand, figures of the corpus are
compared with these; where they are, these are compared with them.`,
  secondReading: `Which digests a second reader has compared with the official text of their article: meaning, exceptions, addressee (who must, who
may), figures, English. A digest that is changed afterwards must be read again. [docs/corpus.md](../corpus.md) counts what is still to be read.`,
  fact: `Numbered facts that were read outside the laws, with how sure each is and the quantities it holds. A card or a rate may take a
figure from one it names; \`third-party\` ones are shown with 以官方公布为准, \`superseded\` and \`unverified\` ones never. Written like the recorded figures.`,
  upkeep: `Who keeps each file whose entries do not say so themselves, when it was last read against its sources, and by when it must be read
again. \`corpus -- check\` lists what is overdue.`,
  spelling: `Words that are written another way in this corpus. The first line names the columns.`,
  intentCatalogue: `Every intent: what a question can want. A fixed set of ids that question sets, phrasings and replies share.`,
  explicitPatterns: `The only regular expressions that may decide an intent: asking for a person, what must not be answered, and
references to articles. Everything else is learnt from phrasings.`,
  answerGuard: `What answers are guarded by before they are sent, composed or written by a model: words that none may hold, promises of what an office or
a court decides, and the words by which the loss of a sentence is known to mislead. Figures, addresses and articles are checked without words.`,
  guard: `What messages are guarded by before anything of them is stored: the words that introduce personal data, and the texts from which the
assistant learns, when a generation is opened, to tell a message that sets out an unpublished technical solution from a question about one.
What it holds to be such a solution is neither stored nor given to a model. All texts are written for this; put no real invention here.`,
  questionWords: `The words by which a clause of a message asks something. They tell the questions of a message from what it only tells, and say
nothing of what is wanted.`,
  place: `Provinces, and cities and the like of the next level, by name: a place without a [city pack](city.md) is known for one, and what holds in
another city is not told for it. Names are those of the administrative divisions in force; a short name that is another word too (来宾) is left out, and only the
official name counts. Of two places with one English name the first is taken, and said to be a guess.`,
  slotQuestions: `How a value is asked for that an answer lacks, one at a time and with the reason. A choice is answered by its number, its label or its words.`,
  calculations: `Which calculator answers which question in a conversation, and from which slots each of its inputs comes. Nothing is computed from a value that
nobody gave; where one value alone is lacking and a date or a number was told, it is asked for by [its question](slot-questions.md).`,
  slotWords: `The words by which people name the value of a slot (the kind of right, of applicant, the side they are on). The longest word that occurs
in a message decides. Below them the words that say what a date or a number is, and those around values that deny, correct, plan or compare.`,
  dialogueWords: `Words that say how a message is to be read against what was said before it: what is taken back, gone back to, chosen, dropped
or forgotten. They decide no intent and no service; what is asked is recognised from the rest of the message.`,
  servicePhrasings: `How people word a service or matter without its official name. The service classifier learns from them, from the
names and aliases, and from the phrasings of reviewed answers.`,
  acts: `What people do at each service (a verb with what it is done to), and how people ask about doing something. Each act is laid into one frame of
each intent, so that plain wishes and questions (我要注册商标) are learnt for every service alike.`,
  askedQuestion: `Whole questions as people ask them, each with what is wanted and, where the question says so, the service or matter it is about:
both classifiers learn from them. The first line names the columns.`,
  situation: `What people tell of the situation they are in, each with the guided flow that leads them on; an empty flow: near to one, but asking one
thing that an answer serves better. The classifier of flows learns from them and from the entries of flows. The first line names the columns.`,
  intent: `How people word one intent. \`{service}\` in a phrasing stands for the name of any service: it is filled in with several names
and with none, so that no name says anything about the intent.`,
  term: `One thing with its names. In a question, what people say and the abbreviations become the legal term before anything is
searched. The first line names the columns; lists are joined by \`|\`.`,
  answer: `Reviewed answers (标准答复), each with the scope in which it is right and the articles it rests on. It is served as it stands
when a question is worded like it and its scope agrees: service, intent, role, right, applicant, city and every number. An answer that
a change of law ends gets a last day, and a second answer begins on the next.`,
  reply: `Fixed replies: greetings, thanks, opinions, out of scope, refusals, apologies. Sentences kept as data, chosen by status.
They may hold \`{service}\`, the name of the service that was recognised, \`{office}\`, whose business a signposted one is, and \`{words}\`, the words that are asked about.`,
  flow: `A guided flow: questions, choices, branches, and the service each way ends at, with what is computed there and what to do in which order. Every
\`next\` names a question or an outcome of the same file; no way has more than six questions. One name of a slot for each meaning over all flows: what is
known by that name is not asked again. A choice is answered by its number, its label, parts of the label that no other choice has, or its words. Figures
do not stand in these texts: they are computed, or stand on the card. [Every flow as a diagram](../flows/README.md).`,
  question: `Questions with what a right reply holds, to measure with while developing (\`npm run --silent evaluate -- answers\`). How they
were written: [\`corpus/questions/README.md\`](../../corpus/questions/README.md).`,
  confusion: `Pairs of questions that are nearly the same and have different answers (发明 or 实用新型, opposition or defence, from when or until
when). They are the test of whether likeness of words alone is taken for sameness of meaning. The check holds every pair to answers that are valid together.`,
  calendar: `Official holidays and make-up working days of one year. A year the calendar of which is not published yet is \`provisional\` and
knows weekends only: a last day that is moved by it is told together with the day it was moved from.`,
  period: `The periods of law, each for a span of days: how long, from which event, whether the day of the event counts, which day is the last, and
what becomes of a last day that is no working day, each with its article. Calculators find them by id and by the day of the event. The check holds
rows of one id to following each other, article keys to digests, and lengths to the figures they name.`,
  city: `One city pack: bodies, channels, local rules, subsidies, directory. It ships only what is known to be true; an empty list is
better than a guess. Its name and aliases are recognised in questions; from then on its bodies, channels, directory, local regulations and what it has
arranged of the pilot answer too. An entry of the directory is not shown from its day of expiry on.`,
  notice: `A policy notice in own words: its parts, groups and tasks, each with the questions it answers. \`provenance\` says what the text is
and is not, and stands with every answer that cites it.`,
  documentRecord: `What an administrator decided about a document that was added: whether contacts, links and sums of money in it may be shown. Without a
record they may not, and stand as marks. One file for each document, in the overlay (\`DATA_DIR/corpus/documents/\`); the shipped one only shows the form.
Build and publish afterwards.`,
  source: `Official pages whose texts \`npm run --silent corpus -- sync\` fetches, with what is expected of them:
[how that goes](README.md#fetch-the-official-pages). A title in brackets behind which the version stands is found without it on the page. Once a
text is fetched and read, its checksum (\`sync --list\` shows it) may be written here: a place that syncs for the first time is then told when the text has changed.`,
};
