/** Mutual exclusion between processes that share one data folder. */
export interface Lock {
  /** Runs `work` while holding `name`. Throws `build-locked` when another living process holds it. */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}
