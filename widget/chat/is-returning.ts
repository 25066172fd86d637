import { sessionMemory } from './conversation-memory.ts';

/** Whether the page was loaded anew, or gone back to, in the middle of a conversation: that goes on, and nothing is begun. */
export function isReturning(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isAgain = navigation?.type === 'reload' || navigation?.type === 'back_forward';
  return isAgain && sessionMemory.read() !== null;
}
