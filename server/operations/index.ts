export { listen } from './listen.ts';
export { type ServedGeneration, serveLiveGeneration } from './serve-live-generation.ts';
export { type Stoppable, stopGracefully } from './stop-gracefully.ts';
