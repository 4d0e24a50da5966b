import type { IncomingHttpHeaders } from 'node:http';
import { refusal, type Refusal } from './refusal.ts';

export type UploadRule = { maximumBytes: number };

/** No form of ours is longer; a need with every text field full is about 60 KB. */
export const FORM_BYTES = 256 * 1024;

/**
 * What the head says of the body, before a byte of it is read. A declared length is required, and Node's parser
 * holds the client to it, so nothing longer than the cap can arrive.
 */
export function inspectBody(
  headers: IncomingHttpHeaders,
  upload: UploadRule | undefined,
): Refusal | undefined {
  const kind = inspectKind(headers, upload);
  if (kind) return kind;
  const length = headers['content-length'];
  if (headers['transfer-encoding'] !== undefined || length === undefined) return refusal(411, 'no-length');
  const limit = isMultipart(headers) ? (upload?.maximumBytes ?? 0) : FORM_BYTES;
  return Number(length) > limit ? refusal(413, 'body-too-large') : undefined;
}

/** GET and HEAD carry no body: one that does is an attempt to make two servers disagree on where it ends. */
export function inspectAbsentBody(headers: IncomingHttpHeaders): Refusal | undefined {
  const length = headers['content-length'];
  if (headers['transfer-encoding'] === undefined && (length === undefined || Number(length) === 0))
    return undefined;
  return refusal(400, 'unexpected-body');
}

/** What a mail program sends is 26 bytes, or a few hundred as the parts of a form (RFC 8058 allows both). */
const ONE_CLICK_BYTES = 2048;

export function inspectOneClick(headers: IncomingHttpHeaders): Refusal | undefined {
  if (headers['content-encoding'] !== undefined) return refusal(415, 'encoded-body');
  if (!isMultipart(headers) && mediaType(headers) !== 'application/x-www-form-urlencoded')
    return refusal(415, 'media-type');
  const length = headers['content-length'];
  if (headers['transfer-encoding'] !== undefined || length === undefined) return refusal(411, 'no-length');
  return Number(length) > ONE_CLICK_BYTES ? refusal(413, 'body-too-large') : undefined;
}

export function isMultipart(headers: IncomingHttpHeaders): boolean {
  return mediaType(headers) === 'multipart/form-data';
}

function inspectKind(headers: IncomingHttpHeaders, upload: UploadRule | undefined): Refusal | undefined {
  if (headers['content-encoding'] !== undefined) return refusal(415, 'encoded-body');
  if (headers['x-http-method-override'] !== undefined) return refusal(403, 'method-override');
  if (mediaType(headers) === 'application/x-www-form-urlencoded') {
    const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
    return charset === undefined || charset.toLowerCase() === 'utf-8' ? undefined : refusal(415, 'charset');
  }
  return isMultipart(headers) && upload ? undefined : refusal(415, 'media-type');
}

function mediaType(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
