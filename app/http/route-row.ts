import type { Role } from '#app/domain/accounts/role.ts';

/**
 * One address of the product. `app/routes.ts` builds Remix's routes from these rows, and the tests walk them: the
 * role × route matrix, axe, html-validate. A route without a row does not exist, a row without `access` does not
 * compile.
 */
export type RouteRow = {
  /** Below `/:lang`, in Remix's notation: `offers/:id`. */
  path: string;
  /** Below `app/routes/`. */
  file: string;
  /** Who may use it: everybody, everybody signed in, or these roles (anyone else gets the 404 of a page that does not exist). */
  access: 'public' | 'signed-in' | readonly Role[];
  /** A page to look at, an act that only answers POST, or a file to download. */
  kind: 'page' | 'act' | 'download';
  /** Of an act: what its address ends on, in place of the act's own last part, where it leads back when it is refused. */
  pressedOn?: '' | '/manage';
  /** Bytes a form here may carry when it is not the default 256 kB; multipart is accepted only where this is set. */
  uploadLimit?: number;
  /**
   * True where a form that a detour interrupts is not kept: it carries a secret, decides about one, or says yes to what
   * only its own page shows.
   */
  neverParked?: boolean;
  /**
   * True where the enhancement module may run for a reader without a session too: passkeys need it, and sign-in is
   * where nobody has a session yet. Such a page works without it.
   */
  script?: boolean;
  /**
   * True where a mail program posts by itself, to the same address without a language and without an Origin (RFC 8058).
   * The token in the address is the authority, and does one thing.
   */
  oneClick?: boolean;
  /** True where what an anonymous reader gets, a page or a download, may be kept in the page cache: same bytes for everybody. */
  cached?: boolean;
  /**
   * The query parameters a cached page reads. The others are taken off before the page sees its address, so that
   * what is kept depends on nothing else. Without this, an address with a query is never kept.
   */
  query?: readonly string[];
};
