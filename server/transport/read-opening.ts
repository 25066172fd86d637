import type { FlowRequest, HostPage } from '../domain/index.ts';
import type { Opening } from '../protocol/index.ts';

/** The guided flow a message asks for by id, and the page it comes from, as answering takes them. */
export function readOpening({ flow, page }: Opening): { readonly flow?: FlowRequest; readonly page?: HostPage } {
  return {
    ...(flow === undefined ? {} : { flow: { flow: flow.flow, values: flow.values ?? {} } }),
    ...(page === undefined ? {} : { page: { service: page.service ?? null, url: page.url ?? null } }),
  };
}
