/** Intents asked of a service or matter: their wordings say nothing of which one is meant, and a clause can ask for each by itself. */
export const SERVICE_INTENTS: ReadonlySet<string> = new Set([
  'procedure',
  'materials',
  'fee',
  'deadline',
  'eligibility',
  'legal-basis',
  'status',
  'channel',
]);
