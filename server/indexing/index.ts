export { type AddedDocument, addDocuments, type DocumentDetails } from './add-documents.ts';
export { type BuildParts, buildGeneration, describeFaults } from './build-generation.ts';
export { chooseLoader } from './choose-loader.ts';
export { BUILD_LOCK, ensureLiveGeneration } from './ensure-live-generation.ts';
export { type OpenGeneration, openGeneration } from './open-generation.ts';
export type { BuildStage, ReportProgress } from './progress.ts';
export { publishGeneration } from './publish-generation.ts';
export { rollbackGeneration } from './rollback-generation.ts';
export { type UnderstoodDocument, understandDocument } from './structure/understand-document.ts';
