import type { RequestHandler } from 'express';
import { addDays, dayOf, endOfDay } from '#app/domain/codes/day.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';

export type SecurityContact = {
  publicOrigin: string;
  /** `mailto:` or `https:`; undefined where nobody has said who reads reports. */
  contact: string | undefined;
};

/** RFC 9116 wants a day less than a year ahead; half of one leaves readers no doubt that somebody still looks. */
const DAYS_AHEAD = 180;

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
  const lastDay = addDays(dayOf(now), DAYS_AHEAD);
  return [
    `Contact: ${contact}`,
    `Expires: ${endOfDay(lastDay)}`,
    `Preferred-Languages: ${UI_LANGUAGES.join(', ')}`,
    `Canonical: ${publicOrigin}/.well-known/security.txt`,
    `Policy: ${publicOrigin}/en/security`,
    '',
  ].join('\n');
}
