import contentDisposition from 'content-disposition';
import type { SbomFile } from '#db/queries/passports/sboms.ts';

const TYPES = { cyclonedx: 'application/vnd.cyclonedx', spdx: 'application/spdx' } as const;
/** The endings by which tools know each format. */
const ENDINGS = { cyclonedx: 'cdx', spdx: 'spdx' } as const;

/** A list of parts exactly as it came, to be kept and never shown. */
export function serveSbom(
  { format, encoding, sha256, body }: SbomFile,
  offer: { reference: string },
  n: number,
) {
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': `${TYPES[format]}+${encoding}`,
      'Content-Disposition': contentDisposition(`${offer.reference}-${n}.${ENDINGS[format]}.${encoding}`),
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    },
  });
}
