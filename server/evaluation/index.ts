export { type LearntChunkRanking, learnChunkRanking } from './chunks/learn-chunk-ranking.ts';
export { type RetrievalFigures, scoreRetrieval } from './chunks/score-retrieval.ts';
export { type Judgement, measureReliability, type Reliability } from './intents/reliability.ts';
export { type IntentFigures, type LabelledLine, scoreIntents } from './intents/score-intents.ts';
export { type RecognitionFigures, scoreRecognition } from './intents/score-recognition.ts';
export { measureSpeed, type Speed, scanTexts, scanVectors } from './measure-speed.ts';
export { meanReciprocalRank, percentile, type RankedQuestion, recallAt } from './rank-metrics.ts';
export { scoreAnswers, summariseScores, type TurnScore } from './score-answers.ts';
export { createFindArticles, type FindArticles } from './statutes/find-articles.ts';
export { type LearntRanking, learnRanking, type RankingFigures } from './statutes/learn-ranking.ts';
export {
  embedArticles,
  indexArticles,
  openStatutes,
  outlineArticles,
  type StatuteArticle,
  type StatuteContents,
  type StatuteQuestion,
  trainOnStatutes,
} from './statutes/statute-index.ts';
export { missedUnderstanding, summariseUnderstanding, type UnderstandingFigures } from './understanding-figures.ts';
