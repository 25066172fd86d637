export { listen } from './listen.ts';
export { type Stoppable, stopGracefully } from './stop-gracefully.ts';
