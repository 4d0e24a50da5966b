import type { IncomingMessage } from 'node:http';
import { readAddress, type Address } from './guard/address.ts';
import {
  inspectAbsentBody,
  inspectBody,
  inspectOneClick,
  isMultipart,
  type UploadRule,
} from './guard/body.ts';
import { inspectCookies } from './guard/cookies.ts';
import { inspectHost, type HostRules } from './guard/host.ts';
import { inspectOrigin } from './guard/origin.ts';
import { refusal, type Refusal } from './guard/refusal.ts';

export type GuardRules = HostRules & {
  findUpload: (path: string) => UploadRule | undefined;
  /** Whether mail programs post to this address by themselves. */
  isOneClick: (path: string) => boolean;
};
export type Verdict =
  | { kind: 'admitted'; address: Address; upload: boolean }
  | { kind: 'elsewhere'; redirectTo: string }
  | { kind: 'refused'; refusal: Refusal };

/** Probes come from machines that know us by address only. */
export const PROBES: ReadonlySet<string> = new Set(['/health', '/ready']);

/**
 * Closes Remix's known holes before Remix sees the request. Reads the head only, touches no state, and refuses
 * everything that no page of ours can send.
 */
export function inspectRequest(request: IncomingMessage, rules: GuardRules): Verdict {
  const { headers, rawHeaders, method = '', url: target = '' } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    return refused(refusal(405, 'method', { Allow: 'GET, HEAD, POST' }));
  }
  const address = readAddress(target);
  if ('status' in address) return refused(address);

  if (!PROBES.has(address.path)) {
    const host = inspectHost({ method, target, headers, rawHeaders }, rules);
    if (host) return 'redirectTo' in host ? { kind: 'elsewhere', ...host } : refused(host);
  }
  // Node answers `100-continue` itself once asked to; nothing else may be expected of us.
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') {
    return refused(refusal(400, 'expectation'));
  }
  const cookies = inspectCookies(headers.cookie);
  if (cookies) return refused(cookies);

  if (method !== 'POST') {
    const body = inspectAbsentBody(headers);
    return body ? refused(body) : { kind: 'admitted', address, upload: false };
  }
  if (rules.isOneClick(address.path)) {
    const body = inspectOneClick(headers);
    return body ? refused(body) : { kind: 'admitted', address, upload: false };
  }
  const objection =
    inspectOrigin(headers, rules.publicOrigin) ?? inspectBody(headers, rules.findUpload(address.path));
  return objection ? refused(objection) : { kind: 'admitted', address, upload: isMultipart(headers) };
}

function refused(why: Refusal): Verdict {
  return { kind: 'refused', refusal: why };
}
