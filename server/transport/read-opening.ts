import type { FlowRequest, HostPage } from '../domain/index.ts';
import type { Opening } from '../protocol/index.ts';

/** The guided flow a message asks for by id, and the page it comes from, as answering takes them. */
export function readOpening({ flow, page }: Opening): {
  readonly flow: FlowRequest | null;
  readonly page: HostPage | null;
} {
  return {
    flow: flow === undefined ? null : { flow: flow.flow, values: flow.values ?? {} },
    page: page === undefined ? null : { service: page.service ?? null, url: page.url ?? null },
  };
}
