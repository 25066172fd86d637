import { serveBuild } from '../server/adapters/child-process-build/serve-build.ts';
import { createWorkbench } from './workbench.ts';

// The process in which a generation is built: see `createChildProcessBuild`.
serveBuild(createWorkbench);
