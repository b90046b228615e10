// Takes what went wrong with a request; gives the one answer for it: JSON under /v1, a page elsewhere. Never
// the cause of what broke on our side.
import { type HttpRequest, type HttpResponse, jsonRefusal } from './message.ts';

/** `message` is for whoever wrote the caller; a page says it in its own words. */
export interface HttpFault {
  status: number;
  code: string;
  message: string;
  /** Finds the line in the log. */
  reference?: string;
}

/** How a fault looks where a person reads it. */
export type FaultPage = (request: HttpRequest, fault: HttpFault) => HttpResponse;

const isOfApi = (path: string): boolean => path === '/v1' || path.startsWith('/v1/');

/** The answer to a fault. */
export const faultAnswer =
  (faultPage: FaultPage) =>
  (request: HttpRequest, fault: HttpFault): HttpResponse =>
    isOfApi(request.path) ? jsonRefusal(fault.status, fault.code, fault.message) : faultPage(request, fault);
