/**
 * The address as it is kept and looked up, or undefined when nothing could be delivered to it: one @, no spaces or
 * control characters, a domain with a dot, at most 254 characters (RFC 5321). Letter case is kept for display; two
 * addresses that differ only in case are the same.
 */
export function readEmail(typed: string): string | undefined {
  const email = typed.trim().normalize('NFC');
  if (email.length > 254) return undefined;
  const [local = '', domain = '', ...more] = email.split('@');
  if (more.length > 0 || local.length < 1 || local.length > 64 || /[\s\p{C}]/u.test(email)) return undefined;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,62})$/u.test(label))
    ? email
    : undefined;
}
