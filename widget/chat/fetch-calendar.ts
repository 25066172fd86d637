import type { CalculateRequest, Calculation } from '../../server/protocol/index.ts';

/** The days of a calculation as an iCalendar file, computed by the server once more from the same inputs. Rejects where it cannot be had. */
export async function fetchCalendar(
  server: string,
  { id, inputs }: Pick<Calculation, 'id' | 'inputs'>,
  asked: Pick<CalculateRequest, 'asOf' | 'language'>,
): Promise<Blob> {
  // What a calculator was not given stands as null in its calculation, and is not given again.
  const given = Object.entries(inputs).filter(([, value]) => value !== null);
  const body: CalculateRequest = { inputs: Object.fromEntries(given), ...asked };
  const response = await fetch(new URL(`api/v1/calculate/${encodeURIComponent(id)}.ics`, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`There is no calendar file: ${response.status}`);
  return response.blob();
}
