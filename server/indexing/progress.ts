/** What a build is doing. */
export type BuildStage = 'read' | 'check' | 'split' | 'index' | 'embed' | 'learn' | 'write';

/** Told as a build goes on; `done` of `total` within the stage. */
export type ReportProgress = (stage: BuildStage, done: number, total: number) => void;
