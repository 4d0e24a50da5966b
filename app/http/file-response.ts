import { Readable } from 'node:stream';
import contentDisposition from 'content-disposition';

/** A file that people sent us, to be kept and never shown: an attachment under its own name, whatever it is. */
export function fileResponse(
  file: { name: string; mediaType: string; sha256: string },
  bytes: AsyncIterable<Buffer>,
): Response {
  return new Response(Readable.toWeb(Readable.from(bytes)) as unknown as ReadableStream, {
    headers: {
      'Content-Type': file.mediaType.startsWith('text/')
        ? `${file.mediaType}; charset=utf-8`
        : file.mediaType,
      'Content-Disposition': contentDisposition(file.name),
      // Of exactly these bytes (RFC 9530): a copy has others than the page tells of what is stored.
      'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    },
  });
}
