import { createHash } from 'node:crypto';
import type { Mention } from '#app/domain/geography/state-mentions.ts';
import {
  isSecret,
  scanSensitive,
  shownWords,
  type Hit,
  type Sensitive,
} from '#app/domain/principles/scan-sensitive.ts';
import { CONTACT_TEXTS, freeTextsOf, type FreeTextForm } from '#app/forms/free-texts.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** In a sent form: which of the words that were warned about its person means to be there. */
const MEANT = 'meant';

/** What stands in the free texts of a form that should not, in the reader's words. */
export type SensitiveForm = {
  /** By field: a secret, which refuses the form. Undefined where there is none. */
  secrets: Record<string, string> | undefined;
  /** By field: what may tell of a system, a weakness or a person, or which State its author speaks for. */
  warnings: Record<string, string>;
  /** Names what was warned about, without saying it: sent back, it says that all of that is meant to be there. */
  meant: string;
  /** Everything that is warned about was said to be meant. */
  isMeant: boolean;
};

/** What was written before, and the name of the control that decides who reads it. */
type KeptText = { name: string; text: string };

/**
 * Looks through the free texts of a form as it was sent, whether or not its shape is right.
 *
 * @param tells finds words that could name its author's State, where everybody reads the texts and nobody its author; or
 * a State of a programme, `toStates`, where the others in it read them
 * @param options.widened texts that are on record, under the control that shows them to more people than before
 * @returns undefined where nothing was found
 */
export function findSensitive(
  t: Translator,
  form: FreeTextForm,
  fields: Iterable<readonly [name: string, value: unknown]>,
  tells: (text: string) => readonly Mention[] = () => [],
  { toStates = false, widened = [] }: { toStates?: boolean; widened?: readonly KeptText[] } = {},
): SensitiveForm | undefined {
  const sent = [...fields];
  const typed = freeTextsOf(form, sent).flatMap(({ name, text }) => {
    const hits = scanSensitive(text).filter(({ kind }) => !isOwnContact(name, kind));
    const telling = tells(text);
    return hits.length + telling.length > 0
      ? [{ name, text, hits, telling, asked: 'sensitive.warning' as const }]
      : [];
  });
  const kept = widened.flatMap(({ name, text }) => {
    const hits = scanSensitive(text).filter(({ kind }) => !isSecret(kind));
    return hits.length > 0 ? [{ name, text, hits, telling: [], asked: 'sensitive.wider' as const }] : [];
  });
  const found = [...typed, ...kept];
  if (found.length === 0) return undefined;

  const secrets: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  const marks: string[] = [];
  for (const { name, text, hits, telling, asked } of found) {
    const patterns = hits.filter(({ kind }) => !isSecret(kind));
    const refused = hits.filter(({ kind }) => isSecret(kind));
    if (refused.length > 0) secrets[name] = t('sensitive.secret', { what: whatIsFound(t, text, refused) });
    const sentences = [
      ...(patterns.length > 0 ? [t(asked, { what: whatIsFound(t, text, patterns) })] : []),
      ...(telling.length > 0
        ? [t(toStates ? 'sensitive.telling_programme' : 'sensitive.telling', { what: whatTells(t, telling) })]
        : []),
    ];
    if (sentences.length > 0)
      warnings[name] = [...(warnings[name] ? [warnings[name]] : []), ...sentences].join(' ');
    for (const { start, end } of patterns.slice(0, MOST_MARKS))
      marks.push(markOf(name, text.slice(start, end)));
    for (const { words } of telling.slice(0, MOST_MARKS)) marks.push(markOf(name, words));
  }
  const answer = sent.find(([name]) => name === MEANT)?.[1];
  const said = new Set(typeof answer === 'string' ? answer.split('.') : []);
  return {
    secrets: Object.keys(secrets).length > 0 ? secrets : undefined,
    warnings,
    meant: [...new Set(marks)].join('.'),
    isMeant: marks.every((mark) => said.has(mark)),
  };
}

/** For conform's `reply`: the secrets as errors of their fields. */
export function secretErrors(found: SensitiveForm | undefined): { fieldErrors?: Record<string, string[]> } {
  if (!found?.secrets) return {};
  return {
    fieldErrors: Object.fromEntries(
      Object.entries(found.secrets).map(([name, sentence]) => [name, [sentence]]),
    ),
  };
}

/** Whether the form has to come back: for a secret always, for a warning until its person says that it is meant. */
export function standsInTheWay(found: SensitiveForm | undefined): boolean {
  return found !== undefined && (found.secrets !== undefined || !found.isMeant);
}

function isOwnContact(name: string, kind: Sensitive): boolean {
  return CONTACT_TEXTS.has(name) && (kind === 'email' || kind === 'telephone');
}

/** After this many different ones of a field nobody reads a list of them. */
const MOST_MARKS = 50;
const MOST_NAMED = 3;

/** "the address of a computer (192.0.2.1) and an e-mail address (a@b.example)". */
function whatIsFound(t: Translator, text: string, hits: readonly Hit[]): string {
  return listed(
    t,
    hits.map((hit) => ({ kind: t(`sensitive.kind.${hit.kind}`), words: shownWords(text, hit) })),
  );
}

/** "the State’s name (Motulani)". */
function whatTells(t: Translator, telling: readonly Mention[]): string {
  return listed(
    t,
    telling.map(({ kind, words }) => ({ kind: t(`needs.telling.kind.${kind}`), words })),
  );
}

function listed(t: Translator, found: readonly { kind: string; words: string }[]): string {
  const items = new Map(
    found.map(({ kind, words }) => [`${kind} (${isolated(words.replace(/\s+/g, ' '))})`, kind]),
  );
  const kinds = [...items.values()];
  // One of each kind whatever their number, so that nobody has to guess what the others are.
  const others = MOST_NAMED - new Set(kinds).size;
  const again = kinds
    .flatMap((kind, at) => (kinds.indexOf(kind) < at ? [at] : []))
    .slice(0, Math.max(0, others));
  const named = [...items.keys()].filter((_, at) => kinds.indexOf(kinds[at]!) === at || again.includes(at));
  const more = items.size - named.length;
  return t.list(more > 0 ? [...named, t('sensitive.more', { count: more })] : named);
}

/** Of a field and the words in it: another word, or the same in another field, is asked about anew. */
function markOf(name: string, words: string): string {
  return createHash('sha256').update(`${name}\0${words}`).digest('base64url').slice(0, 12);
}
