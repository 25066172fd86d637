/** So many of the first are about different services. */
const SPREAD = 3;

/**
 * The same in another order: what stands first of the first three services, then all others as they were. Whoever is not served by the first is
 * hardly served by more of the same card; the answer may be of a service that was taken for another.
 *
 * @param ranked best first
 * @param servicesOf the services that one of them speaks of; of none at all is a subject like any other
 */
export function spreadServices<T>(ranked: readonly T[], servicesOf: (one: T) => readonly string[]): T[] {
  const first = new Set<T>();
  const seen = new Set<string>();
  for (const one of ranked) {
    if (first.size === SPREAD) break;
    const services = servicesOf(one);
    const subjects = services.length > 0 ? services : ['none'];
    if (subjects.some((subject) => seen.has(subject))) continue;
    first.add(one);
    for (const subject of subjects) seen.add(subject);
  }
  return [...first, ...ranked.filter((one) => !first.has(one))];
}
