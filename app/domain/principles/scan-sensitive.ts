/**
 * What must not stand in free text (principle PE2). A secret is never right here; a trace of a system, an incident or
 * a person may be a false alarm, so it only warns.
 */
export const SECRETS = ['private-key', 'access-key', 'password'] as const;
export const TRACES = ['ip-address', 'cve', 'email'] as const;
export type Secret = (typeof SECRETS)[number];
export type Trace = (typeof TRACES)[number];
export type Sensitive = Secret | Trace;

/** Kinds found in a text, secrets first. It reads patterns, not meaning, in time linear in the text's length. */
export function scanSensitive(text: string): Sensitive[] {
  return [...SECRETS, ...TRACES].filter((kind) => PATTERNS[kind].some((pattern) => pattern.test(text)));
}

export function isSecret(kind: Sensitive): kind is Secret {
  return (SECRETS as readonly Sensitive[]).includes(kind);
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/**
 * Every repetition is bounded or followed by what it cannot contain, so that no text makes one slow; none is global,
 * so that testing keeps no state.
 */
const PATTERNS: Record<Sensitive, readonly RegExp[]> = {
  'private-key': [/-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY/],
  // Amazon's key ids, and long tokens that are named as such.
  'access-key': [
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\b(?:api[_-]?key|secret[_-]?key|access[_-]?token) ?[:=] ?["']?[\w/+-]{16}/i,
  ],
  password: [
    /\b(?:password|passwd|pwd|mot de passe|contraseña)\s{0,3}[:=]\s{0,3}\S{4}/i,
    /(?:пароль|كلمة المرور|كلمة السر|密码)\s{0,3}[:：=]\s{0,3}\S{4}/i,
  ],
  'ip-address': [
    // A section number such as 4.2.1.3.1 is not an address, nor is a version with a letter before it.
    new RegExp(`(?<![\\w.])${OCTET}(?:\\.${OCTET}){3}(?![\\w]|\\.\\d)`),
    /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/i,
    /(?<![\w:])(?:[0-9a-f]{1,4}:){2,6}:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4}(?![\w:])/i,
  ],
  cve: [/\bCVE-\d{4}-\d{4,7}\b/i],
  email: [/[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2}/i],
};
