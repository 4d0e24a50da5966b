import type { Found, Recogniser } from './kinds.ts';

/**
 * Words that name a password, in the languages people write in here; in Arabic “and”, “with” and “for” are written onto
 * them.
 */
const ASSIGNED =
  /(?<![\p{L}])(?<name>(?:password|passwd|passphrase|passcode|pwd|mot de passe|mdp|code secret|contraseña|clave de acceso|senha|palavra-passe|passwort|kennwort|пароль|пароля|[وفبلك]{0,2}(?:كلمة (?:ال)?(?:مرور|سر)|(?:ال)?(?:رقم|رمز) (?:ال)?(?:سري|مرور|دخول))|密码|密碼|口令)["'”»]?\s{0,3}(?:=|:=)\s{0,3}["'“«]?)(?<value>[^\s"'”»]{4})/giu;
const SAID =
  /(?<![\p{L}])(?<name>(?:password|passwd|passphrase|passcode|pwd|mot de passe|mdp|code secret|contraseña|clave de acceso|senha|palavra-passe|passwort|kennwort|пароль|пароля|[وفبلك]{0,2}(?:كلمة (?:ال)?(?:مرور|سر)|(?:ال)?(?:رقم|رمز) (?:ال)?(?:سري|مرور|دخول))|密码|密碼|口令)["'”»]?\s{0,3}(?:[:：]| is | was | est | es | é | ist | هي | هو |是|为)\s{0,3}["'“«]?)(?<value>[!#-&(-~\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Nd}]{4})/giu;

/** Named without a sign between, or with some words about whose it is. */
const NEAR =
  /(?<![\p{L}])(?<name>(?:password|passwd|passphrase|passcode|pwd|mot de passe|mdp|code secret|contraseña|clave de acceso|senha|palavra-passe|passwort|kennwort|пароль|пароля|[وفبلك]{0,2}(?:كلمة (?:ال)?(?:مرور|سر)|(?:ال)?(?:رقم|رمز) (?:ال)?(?:سري|مرور|دخول))|密码|密碼|口令)(?:(?:,?\s\p{L}{1,20}){1,10}(?:\s{0,2}[:：]|,?\s(?:is|was|est|es|é|ist|هي|هو))\s{1,3}|(?:\s\p{L}{1,20}){1,3}\s{0,2}[:：]|\s)["'“«]?)(?<value>[!#-&(-~\p{Script=Latin}]{4})/giu;

/** Long tokens that are named as such; the value alone would be any long word. */
const NAMED_TOKEN =
  /(?<![\p{L}])(?<name>(?:api|secret|access|account|private|client|auth|bearer|session|refresh)[ _-]?(?:key|token|secret)(?:[ _-]?id)?["'”»]?\s{0,3}(?:[:：=]|:=)\s{0,3}["'“«]?)(?<value>[\w/+=.~-]{16})/giu;
const NAMED_TOKEN_ELSEWHERE =
  /(?<![\p{L}])(?<name>(?:token|clé api|clé secrète|jeton|clave api|clave secreta|ключ api|api-ключ|токен|مفتاح api|رمز الوصول|مفتاح الوصول|api密钥|密钥|令牌)["'”»]?\s{0,3}[:：=]\s{0,3}["'“«]?)(?<value>[\w/+=.~-]{16})/giu;

/** What is secret by its own form, whatever stands beside it. */
export const SECRET_RECOGNISERS: readonly Recogniser[] = [
  { kind: 'private-key', pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY/g },
  { kind: 'private-key', pattern: /PuTTY-User-Key-File-\d|AGE-SECRET-KEY-1[0-9A-Z]{20}/g },
  // Amazon, GitHub, GitLab, Slack, Google, Stripe, SendGrid, npm, OpenAI and its like, DigitalOcean.
  { kind: 'access-key', pattern: /(?<!\w)(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}(?!\w)/g },
  { kind: 'access-key', pattern: /(?<!\w)(?:gh[pousr]_|github_pat_|glpat-)(?<value>[\w-]{20})/g },
  {
    kind: 'access-key',
    pattern: /(?<!\w)xox[abeprs]-[\w-]{10}|hooks\.slack\.com\/services\/\w{8}/g,
  },
  { kind: 'access-key', pattern: /(?<!\w)(?:AIza|ya29\.)(?<value>[\w-]{20})/g },
  {
    kind: 'access-key',
    pattern: /(?<!\w)(?:[srp]k_live_|[srp]k_test_|SG\.|npm_|sk-|dop_v1_)(?<value>[\w-]{16})/g,
    holds: hasDigitAndLetter,
  },
  // Azure: the key of an account, the signature of a shared address.
  {
    kind: 'access-key',
    pattern: /(?<name>(?:AccountKey|SharedAccessKey)=|[?&]sig=)(?<value>[\w%/+=-]{20})/g,
  },
  // A JSON Web Token begins with base64url of `{"`.
  { kind: 'access-key', pattern: /(?<![\w-])eyJ[\w-]{17}/g, holds: hasDigitAndLetter },
  {
    kind: 'access-key',
    pattern: /(?<!\w)(?<name>(?:Bearer|Basic) )(?<value>[\w.~+/=-]{12})/gi,
    holds: hasDigitAndLetter,
  },
  { kind: 'access-key', pattern: NAMED_TOKEN, holds: hasDigitAndLetter },
  { kind: 'access-key', pattern: NAMED_TOKEN_ELSEWHERE, holds: hasDigitAndLetter },
  { kind: 'password', pattern: ASSIGNED, holds: ({ groups }) => isValue(groups['value'] ?? '') },
  { kind: 'password', pattern: SAID, holds: ({ groups }) => looksChosen(groups['value'] ?? '') },
  // bcrypt, crypt's MD5, SHA-2 and yescrypt, argon2, PBKDF2, salted hashes of LDAP.
  { kind: 'password-hash', pattern: /\$2[abxy]\$\d{2}\$[./A-Za-z0-9]{20}/g },
  { kind: 'password-hash', pattern: /\$[156y]\$[^\s$]{1,40}\$[./A-Za-z0-9]{16}/g },
  { kind: 'password-hash', pattern: /\$6\$rounds=|\$argon2(?:id|i|d)\$/g },
  { kind: 'password-hash', pattern: /pbkdf2[_:-]sha\d{1,3}[$:]|\{SS?HA(?:256|512)?\}[\w/+]{16}/gi },
  // user:password@ in an address.
  {
    kind: 'address-login',
    pattern: /(?<![\w+.-])(?<name>[a-z][a-z0-9+.-]{1,15}:\/\/)(?<value>[^\s/:@?#]{1,64}:)/gi,
    holds: ({ groups }) => hasLogin(groups['value'] ?? ''),
  },
];

/** What stands before the path has a colon with something behind it, and then an @. */
function hasLogin(address: string): boolean {
  const [authority = ''] = address.split(/[/?#]/, 1);
  return authority.lastIndexOf('@') > authority.indexOf(':') + 1;
}

/** A password that is a plain word looks like the beginning of a sentence: it warns where the line ends behind it. */
export const POSSIBLE_PASSWORD: Recogniser = {
  kind: 'possible-password',
  pattern: SAID,
  holds: ({ text, end, groups: { name = '', value = '' } }) =>
    /[:：]/.test(name) &&
    /^\p{L}{4,30}[.!]?$/u.test(value) &&
    isValue(value) &&
    !looksChosen(value) &&
    /^[ "'”»]{0,2}(?:[\r\n]|$)/.test(text.slice(end, end + 4)),
};

/** Letters among digits, next to a word for a password: it warns, since the name of a standard looks the same. */
export const NEAR_PASSWORD: Recogniser = {
  kind: 'possible-password',
  pattern: NEAR,
  holds: ({ groups: { value = '' } }) => {
    const word = value.replace(/[.,;:!?)\]}”»،؛]{1,4}$/u, '');
    return (
      word.length >= 6 && /\d/.test(word) && /\p{Ll}/u.test(word) && looksChosen(word) && !/[/@]/.test(word)
    );
  },
};

/** Asterisks, dots and brackets stand for what was left out already. */
function isValue(value: string): boolean {
  return new Set(value).size > 1 && !/^(?:[[<({*•….]|x{3})/i.test(value);
}

/** As people choose passwords: a digit, a sign or a capital within. Prose after a colon seldom has one. */
function looksChosen(value: string): boolean {
  const word = value.replace(/[.,;:!?)\]}”»،؛]{1,4}$/u, '');
  if (word.length < 4 || !isValue(word)) return false;
  // "8-character", a document's symbol.
  if (/^\d{1,4}[-–]/.test(word) || /^[A-Z]{1,6}\/[A-Z\d/.]{1,40}$/.test(word)) return false;
  return /[\d@#$%^&*+=_!?~]/.test(word) || /\p{Ll}\p{Lu}/u.test(word);
}

function hasDigitAndLetter({ text, start, end, groups }: Found): boolean {
  const value = groups['value'] ?? text.slice(start, end);
  return /\d/.test(value) && /[a-z]/i.test(value);
}
