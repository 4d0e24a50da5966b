import { isDeliveryLanguage } from '#app/domain/codes/languages.ts';
import type { Translator } from './translate.ts';

type Field = [name: string, value: string];

/** An answer with its question, as the page that was filled in calls it. */
export type ShownField = { label: string | undefined; values: string[] };
export type ShownFields = {
  answers: ShownField[];
  /** What pages send along unseen (versions, records, the button pressed), and what has no better name. */
  along: { name: string; value: string }[];
};

/** What a form sends, in words where we have them, and nothing of it left out but what is empty. */
export function showFields(t: Translator, path: string, fields: readonly Field[]): ShownFields {
  const answers = new Map<string, ShownField>();
  const along: ShownFields['along'] = [];
  for (const [name, value] of fields.filter(([, value]) => value.trim() !== '')) {
    const label = findLabel(t, path, name);
    if (isId(value) || (label === undefined && !isProse(value))) {
      along.push({ name, value });
      continue;
    }
    // A day is asked in three parts, and read as one answer.
    const question = name.replace(/\.(?:day|month|year)$/, '');
    const before = answers.get(question)?.values ?? [];
    const values = [...before, inWords(t, path, name, value)];
    answers.set(question, { label, values: question === name ? values : [values.join(' / ')] });
  }
  return { answers: [...answers.values()], along };
}

/** The parts of the product a form can come from, as addresses begin. */
const PLACES = ['needs', 'offers', 'matches', 'organisation', 'account', 'administration'] as const;

/** What the form is about; `elsewhere` for what has no name here. */
export function placeOf(path: string): (typeof PLACES)[number] | 'elsewhere' {
  const [, , first] = path.split(/[/?]/);
  return PLACES.find((place) => place === first) ?? 'elsewhere';
}

/** Where the catalogue has the questions of each part. */
const QUESTIONS: Readonly<Record<ReturnType<typeof placeOf>, readonly string[]>> = {
  needs: ['needs'],
  offers: ['offers'],
  matches: ['matches'],
  organisation: ['organisations'],
  account: ['accounts', 'posts', 'passkeys'],
  administration: ['accounts', 'administration', 'organisations', 'posts'],
  elsewhere: ['accounts', 'organisations'],
};

/** `outcomes[0].statement` is asked as its last part, else as the one before. */
function findLabel(t: Translator, path: string, name: string): string | undefined {
  const parts = name.split(/[.[\]]+/).filter((part) => part && !/^\d+$/.test(part));
  const keys = parts
    .reverse()
    .flatMap((part) =>
      QUESTIONS[placeOf(path)].flatMap((prefix) =>
        ['field', 'outcome'].map((kind) => [prefix, kind, part].join('.')),
      ),
    );
  const key = keys.find((one) => t.has(one));
  return key && t.label(key);
}

/** Codes whose list is not called as the field is. */
const LISTS: Readonly<Record<string, string>> = {
  sizeBand: 'sizes',
  urgency: 'urgencies',
  genderMarker: 'gender',
  maturityNow: 'maturity',
  maturityTarget: 'maturity',
  maturityFrom: 'maturity',
  maturityTo: 'maturity',
  redLines: 'red_lines',
  remoteAccess: 'remote_access',
  sourceAccess: 'source_access',
  dataLocation: 'data_locations',
  role: 'roles',
  kind: 'actors',
};

function inWords(t: Translator, path: string, name: string, value: string): string {
  if (/languages?$/i.test(name) && isDeliveryLanguage(value)) return t.language(value);
  const list = LISTS[name] ?? name;
  const keys = ['codes', ...QUESTIONS[placeOf(path)]].map((prefix) => [prefix, list, value].join('.'));
  const key = keys.find((one) => t.has(one));
  return key ? t.label(key) : value;
}

function isId(value: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$|^[\da-f]{40,}$/.test(value);
}

/** People write with blanks, or in letters that no code has; an address is written too. */
function isProse(value: string): boolean {
  return /[\s@]|[^\x20-\x7e]/.test(value);
}
