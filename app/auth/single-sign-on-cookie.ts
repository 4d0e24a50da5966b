import { seal, unseal } from './sealing.ts';
import type { Kept } from './openid.ts';

/** What the browser keeps while its owner is at the provider, sealed: it can neither be read nor made elsewhere. */
export type Away = Kept & {
  organisationId: string;
  lang: string;
  next: string | undefined;
  /** The session that asked to be linked; absent where somebody signs in. */
  linkFor: string | undefined;
  until: number;
};

/** How long somebody may take at their provider. */
export const AWAY_MINUTES = 10;
const COOKIE = '__Host-sso';
const ABOUT = 'single sign-on';
/** Lax: it comes along when the provider sends the browser back by a link. */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export function awayCookie(away: Away): string {
  const sealed = seal(Buffer.from(JSON.stringify(away)), ABOUT).toString('base64url');
  return `${COOKIE}=${sealed}; ${ATTRIBUTES}; Max-Age=${AWAY_MINUTES * 60}`;
}

export function clearedAwayCookie(): string {
  return `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}

export function findAway(cookies: string | null, now: Date): Away | undefined {
  const sealed = cookies?.match(/(?:^|;\s*)__Host-sso=([\w-]+)(?:;|$)/)?.[1];
  const plain = sealed && unseal(Buffer.from(sealed, 'base64url'), ABOUT);
  if (!plain) return undefined;
  const away = JSON.parse(plain.toString()) as Away;
  return now.getTime() < away.until ? away : undefined;
}
