export { measureSpeed, type Speed, scanTexts, scanVectors } from './measure-speed.ts';
export { meanReciprocalRank, percentile, type RankedQuestion, recallAt } from './rank-metrics.ts';
export { scoreAnswers, summariseScores, type TurnScore } from './score-answers.ts';
export { type FindArticles, indexStatutes, type StatuteArticle } from './statute-retrieval.ts';
