// A thread does not read TypeScript by the loader of the process on Node 20; so it brings its own.
import { tsImport } from 'tsx/esm/api';

await tsImport('./serve-classifier-training.ts', import.meta.url);
