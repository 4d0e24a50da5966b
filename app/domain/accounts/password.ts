import { COMMON_PIECES } from './common-passwords.ts';
import { KEYBOARD_WALKS } from './keyboard-walks.ts';

export const PASSWORD_LENGTH = { least: 15, most: 256 } as const;

/** Each is `errors` in the form: `accounts.password.<fault>`. `in-use`: whoever has to choose another chose the same. */
export type PasswordFault = 'too-short' | 'too-long' | 'unusable' | 'common' | 'personal' | 'in-use';

/**
 * A password in the one form that is hashed and compared: Unicode NFC, so that a key typed on a telephone (composed)
 * and on a computer (decomposed) is the same password. Nothing else is changed: case, spaces and emoji count.
 * Undefined when no account can have it: it holds NUL, or more than 256 characters (code points, after NFC).
 */
export function normalisePassword(typed: string): string | undefined {
  if (typed.length > LONGEST_TYPED || typed.includes('\0')) return undefined;
  const normalised = typed.normalize('NFC');
  return lengthOf(normalised) > PASSWORD_LENGTH.most ? undefined : normalised;
}

/**
 * What is wrong with a new password; undefined when it may be used. Length is the only rule of form; beyond it, a
 * password must not consist of what everybody tries first, nor of what everybody knows about its owner.
 *
 * @param known the product's, the organisation's and the person's own names and address, as free text
 * @param leaked passwords that everybody has, by their keys
 */
export function judgeNewPassword(
  typed: string,
  known: readonly string[],
  leaked: ReadonlySet<string>,
): PasswordFault | undefined {
  if (typed.includes('\0')) return 'unusable';
  const password = normalisePassword(typed);
  if (password === undefined) return 'too-long';
  if (lengthOf(password) < PASSWORD_LENGTH.least) return 'too-short';
  const written = spellings(password);
  if (leaked.has(keyOfPassword(password))) return 'common';
  if (written.some((spelling) => repeatsItself(spelling) || isMadeOf(TRIED_FIRST, spelling))) return 'common';
  if (written.some((spelling) => isMadeOf([...knownWords(known), ...TRIED_FIRST], spelling)))
    return 'personal';
  return undefined;
}

/** Passwords with the same key are one guess: they differ in case, spaces and punctuation only. */
export function keyOfPassword(password: string): string {
  return lettersOf(password.normalize('NFC').toLowerCase());
}

/** No text of so many UTF-16 units becomes 256 characters by NFC; longer ones are not even looked at. */
const LONGEST_TYPED = PASSWORD_LENGTH.most * 4;
/** With fewer characters of its own left, a password is its known pieces. */
const OWN_CHARACTERS = 5;
const TRIED_FIRST = [...COMMON_PIECES, ...KEYBOARD_WALKS];

function lengthOf(text: string): number {
  return [...text].length;
}

/** The password without case, spaces and punctuation: once as typed, once with digits and signs read as letters. */
function spellings(password: string): string[] {
  const lower = password.toLowerCase();
  return [lower, lower.replace(/[@4031!5$7]/g, (sign) => LOOKALIKES[sign] ?? sign)].map(lettersOf);
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '5': 's',
  $: 's',
  '7': 't',
};

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Whether it is one shorter text written again and again (`tulipstulipstulips`): that text is all there is to guess. */
function repeatsItself(text: string): boolean {
  for (let length = 1; length < PASSWORD_LENGTH.least && 2 * length <= text.length; length += 1) {
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  }
  return false;
}

/** Whether little is left of a text, or always the same, once these pieces are taken out, longest first. */
function isMadeOf(pieces: readonly string[], text: string): boolean {
  let rest = text;
  for (const piece of [...pieces].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(piece, ' ');
  return new Set(rest.replace(/\s/g, '')).size < OWN_CHARACTERS;
}

/** `fia.focal@motulani.example`, "Motulani eGov Office" → fia, focal, motulani, example, egov, office. */
function knownWords(known: readonly string[]): string[] {
  return known
    .flatMap((text) =>
      text
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}\p{M}\p{N}]+/u),
    )
    .filter((word) => word.length >= 3);
}
