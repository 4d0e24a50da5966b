import type { RequestHandler } from 'express';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';

export type SecurityContact = {
  publicOrigin: string;
  /** `mailto:` or `https:`; undefined where nobody has said who reads reports. */
  contact: string | undefined;
};

/** RFC 9116 wants a day less than a year ahead; half of one leaves readers no doubt that somebody still looks. */
const DAYS_AHEAD = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where to report a weakness, for machines (RFC 9116). Without a contact it is a page that does not exist. */
export function answerSecurityTxt(
  { publicOrigin, contact }: SecurityContact,
  now = () => new Date(),
): RequestHandler {
  return (_request, response, next) => {
    if (contact === undefined) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('text/plain').send(writeSecurityTxt(publicOrigin, contact, now()));
  };
}

function writeSecurityTxt(publicOrigin: string, contact: string, now: Date): string {
  const lastDay = new Date(now.getTime() + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
  return [
    `Contact: ${contact}`,
    `Expires: ${lastDay}T00:00:00Z`,
    `Preferred-Languages: ${UI_LANGUAGES.join(', ')}`,
    `Canonical: ${publicOrigin}/.well-known/security.txt`,
    `Policy: ${publicOrigin}/en/security`,
    '',
  ].join('\n');
}
