/** What of a zod issue is needed to tell a person about it. */
export interface RequestIssue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly input?: unknown;
}

/** What is wrong with one field of a request and how to mend it, as a sentence for whoever sent it. */
export function describeIssue({ code, message, path, keys }: RequestIssue): string {
  const field = path.map(String).join('.');
  if (code === 'unrecognized_keys')
    return `unknown field ${(keys ?? []).map((key) => `"${key}"`).join(', ')}; leave it out`;
  if (code === 'invalid_type' && field === '') return 'it must be a JSON object; send {"question": "..."}';
  if (code === 'invalid_type' && message.includes('received undefined')) return `${field} is missing`;
  if (code === 'invalid_union' && field !== '') return `${field} is missing or not of the right kind`;
  if (code === 'invalid_format' && !message.includes(field)) return `${field} must be a UUID`;
  if (code === 'too_small' && field !== '') return `${field} is empty; give at least one`;
  return field === '' || message.includes(field.split('.').at(-1) ?? '') ? message : `${field}: ${message}`;
}

/** Every issue of a request with the field it concerns. */
export const describeIssues = (issues: readonly RequestIssue[]): { path: string; message: string }[] =>
  issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: describeIssue(issue) }));
