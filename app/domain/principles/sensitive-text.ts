/**
 * Looks for what must never be written into free text (principle PE2): secrets, and traces of one incident or system.
 * It reads patterns, not meaning, so a *trace* only warns; a *secret* is never a false alarm worth publishing.
 */
export function sensitiveIn(text: string): 'secret' | 'trace' | undefined {
  if (SECRETS.some((pattern) => pattern.test(text))) return 'secret';
  return TRACES.some((pattern) => pattern.test(text)) ? 'trace' : undefined;
}

const SECRETS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:password|passwd|pwd|mot de passe|contraseña|пароль)\s*[:=]\s*\S{4,}/i,
  /كلمة (?:المرور|السر)\s*[:=]\s*\S{4,}/,
  /\b(?:api[_-]?key|secret|token)\s*[:=]\s*[\w/+-]{12,}/i,
];

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const TRACES = [new RegExp(`\\b${OCTET}(?:\\.${OCTET}){3}\\b(?!\\.\\d)`), /\bCVE-\d{4}-\d{4,}\b/i];
