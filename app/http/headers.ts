/** Sent with every answer: pages, assets, errors, and what is written to a socket that never became a request. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with that, browsers send `Origin: null` with our own forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

export const NO_STORE = 'private, no-store';

/**
 * The content security policy. Without a nonce the page may run no script at all, which is every public page but
 * those of sign-in, and every error; with one it may load the single enhancement module that carries it.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const script = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'none'";
  return (
    `default-src 'self'; script-src ${script}; style-src 'self'; img-src 'self'; connect-src 'self'; ` +
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; " +
    "require-trusted-types-for 'script'"
  );
}

/** Of what is given out to be kept: should a browser show it after all, it runs nothing, loads nothing and is nobody's. */
export const ATTACHMENT_POLICY = "sandbox; default-src 'none'";

/** What an answer carries until a handler knows better: no script, kept by nobody. */
export function startingHeaders(requestId: string): Record<string, string> {
  return {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': PUBLIC_POLICY,
    'Cache-Control': NO_STORE,
    'X-Request-Id': requestId,
  };
}

const PUBLIC_POLICY = contentSecurityPolicy();
