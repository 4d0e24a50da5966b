import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FREE_TEXTS, freeTextsOf } from '#app/forms/free-texts.ts';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';

/**
 * Reviewed: strings that are not people's own words. A new string field is in FREE_TEXTS or here, with the reason.
 */
const NOT_FREE: Readonly<Record<string, readonly string[]>> = {
  'what proves who somebody is': ['password', 'current', 'proof', 'code', 'sealed'],
  'an address of mail, in a field for it': ['email'],
  'the name of a person, an organization or a passkey': ['name', 'organisation'],
  'an address of the web, whose shape is checked and which takes no login': ['website', 'link'],
  'a code or an id, whose shape is checked': [
    'id',
    'offer',
    'offers',
    'donors',
    'chosen',
    'organisation',
    'membership',
    'arcs',
    'opening',
    'match',
    'hub',
    // What a page showed, to be compared and never kept.
    'seenWords',
    'state',
    'states',
    'regions',
    'iatiReference',
    'colleague',
    'deputy',
    'successor',
    'as',
    'into',
    'seen',
    'viewHash',
    'hubIds',
    'viaHubIds',
    'groups',
    'needOutcome',
    'developedIn',
    'madeIn',
  ],
  'figures of a day or a number': [
    'day',
    'month',
    'year',
    'durationWeeks',
    'slots',
    ...['days', 'basisYear', 'women', 'men', 'unsaid', 'seats', 'budget'],
    ...['cost1', 'cost2', 'cost3', 'followUpMonths', 'womenTarget'],
    ...[
      'on',
      'by',
      'startAfter',
      'startBefore',
      'opensOn',
      'closesOn',
      'startsOn',
      'endsOn',
      'supportEndsOn',
    ],
    ...[
      'firstOn',
      'lastOn',
      'releasedOn',
      'vulnerabilitiesOn',
      'termEndsOn',
      'certificateEndsOn',
      'lastDay',
      'evidenceOn',
      'letterOn',
    ],
  ],
  'what a provider of identities gave an administrator': ['issuer', 'client', 'acr', 'amr'],
};
const EXCEPTIONS = new Set(Object.values(NOT_FREE).flat());

/** Exceptions of one form alone, where the same name is free text in another. */
const HERE: Readonly<Record<string, readonly string[]>> = {
  // The reference of the note that the page showed, and a hash, of which nothing but its digits is kept.
  'confirmations/confirmationSchema': ['note', 'received'],
  // Ids of the needs that a hub brings together, and of the States of a programme.
  'pools/proposePoolForm': ['needs'],
  'pools/sharesSchema': ['shares.member'],
  // The id of the hub that is asked.
  'opinions/opinionQuestionSchema': ['hub'],
  // The id of the organisation that is asked.
  'note-requests/noteRequestSchema': ['examiner'],
  // The code of a match's end: a code of the domain, checked there.
  'matches/matchForm': ['code'],
  // What is asked about by name or id, each looked up.
  'desk/assignmentSchema': ['item', 'batch', 'broker'],
  'desk/undoSchema': ['batch'],
  'threads/elsewhereSchema': ['saidBy'],
  'wordings/suggestSchema': ['field'],
  // Lists of codes, each checked, and a region's code.
  'two-ways/couldOfferForm': ['themes', 'modes', 'area'],
  // A signed text and keys, compared with what is known and kept only where they are right.
  'verification/signatureSchema': ['jws'],
  'verification/keyChangeSchema': ['x', 'kid', 'from'],
  'verification/disputeAnswerSchema': ['dispute'],
  // A region's code and the days of months, each chosen from a list and checked.
  'searches/savedSearchForm': ['region', 'from', 'until'],
  // The reference of a match, whose shape is checked.
  'deliveries/verifierDisputeForm': ['reference'],
};

const MODULES = readdirSync('app/forms', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));

test('every free text of every form is in the list of free texts, or a reviewed exception', async () => {
  const unlisted: string[] = [];
  for (const { form, schema } of await listSchemas()) {
    const listed: object = (FREE_TEXTS as Record<string, object>)[form] ?? {};
    for (const field of stringFields(schema)) {
      const last = field.split('.').at(-1) ?? '';
      if (Object.hasOwn(listed, field) || HERE[form]?.includes(field)) continue;
      if (!EXCEPTIONS.has(last) && !EXCEPTIONS.has(field.split('.')[0] ?? ''))
        unlisted.push(`${form}: ${field}`);
    }
  }
  expect(unlisted).toEqual([]);
});

test('what the list names is there: no form and no field of it is gone', async () => {
  const schemas = new Map((await listSchemas()).map(({ form, schema }) => [form, stringFields(schema)]));
  const gone = Object.entries(FREE_TEXTS).flatMap(([form, fields]) => {
    const known = form === 'offer-columns/OFFER_COLUMNS' ? Object.keys(OFFER_COLUMNS) : schemas.get(form);
    return known
      ? Object.keys(fields)
          .filter((field) => !known.includes(field))
          .map((field) => `${form}: ${field}`)
      : [form];
  });
  expect(gone).toEqual([]);
});

/** Codes, days and numbers, the organisation that has to be one's own, and hubs that have to be known. */
const CODED_COLUMNS =
  'organisation organisation_state themes modes languages eligible via_hubs slots open_on close_on start_on end_on duration_weeks size_band maturity_from maturity_to note_level note_issued_on note_expires_on note_disputed remote_access data_location source_access single_vendor conditions text_language gender_marker organisation_kind binary_equivalence';

test('every column of a spreadsheet is free text in the list, or a code', () => {
  expect(
    [...Object.keys(FREE_TEXTS['offer-columns/OFFER_COLUMNS']), ...CODED_COLUMNS.split(' ')].sort(),
  ).toEqual(Object.keys(OFFER_COLUMNS).sort());
});

test('no free text is kept with marks in it that make it read otherwise', async () => {
  const kept = (await listWords()).filter(({ field }) => {
    const read = field.safeParse('Help \u202Eraelcun\u202C\u2066 and more');
    return read.success && !JSON.stringify(read.data).includes('Help raelcun and more');
  });
  expect(kept.map(({ at }) => at)).toEqual([]);
});

test('a text or a line that is too long is said of its box, and not of a part that no page shows', async () => {
  const long = (await listWords()).map(({ at, field }) => {
    const read = field.safeParse('x'.repeat(60_000));
    return { at, issues: read.error?.issues.map(({ path }) => path) };
  });
  const elsewhere = long.filter(({ issues }) => issues?.length !== 1 || issues[0]?.length !== 0);
  // Its page refuses it, with the number of characters.
  expect(elsewhere).toEqual([{ at: 'matches/matchForm: text', issues: undefined }]);
});

test('no form is hidden from this list: a schema of a module is exported', () => {
  const hidden = MODULES.flatMap((module) => {
    const source = readFileSync(`app/forms/${module}.ts`, 'utf8');
    return [...source.matchAll(/^const (\w+) = z\s*\.object/gm)].map(([, name]) => `${module}: ${name}`);
  });
  // A row or a part of another's schema; what a step's form exports as its `schema`; what a browser hands over as JSON.
  const steps = ['how', 'principles', 'terms', 'what', 'when', 'who'].map((step) => `offers/${step}: schema`);
  const rows = [
    'needs: inTime',
    'needs: proof',
    'needs: row',
    'plans: milestone',
    'plans: outcome',
    'plans: stage',
    'principles: verdict',
  ];
  expect(hidden.sort()).toEqual([...rows, ...steps, 'passkeys: created', 'passkeys: used'].sort());
});

test('a form’s free texts are found by the names they are sent under', () => {
  const sent = new FormData();
  sent.append('outcomes[0].statement', 'one');
  sent.append('outcomes[2].target', 'two');
  sent.append('basis', 'cited');
  sent.append('revision', '3');
  expect(freeTextsOf('needs/NEED_STEP_SCHEMAS.results', sent)).toEqual([
    { name: 'outcomes[0].statement', text: 'one' },
    { name: 'outcomes[2].target', text: 'two' },
  ]);
});

test('every form of the list is looked through by a page or an import', () => {
  const pages = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`app/routes/${file}`, 'utf8'))
    .join('\n');
  const named = (form: string) =>
    pages.includes(`findSensitive(t, '${form}'`) ||
    pages.includes(`findSensitive(t, \`${form.replace(/\.\w+$/, '.${step}')}\``) ||
    pages.includes(`findSensitive(t, \`${form.replace(/\.\w+$/, '.${part}')}\``) ||
    pages.includes(`findSensitive(t, \`${form.replace(/\.[\w-]+$/, '.${act}')}\``);
  const forms = Object.keys(FREE_TEXTS).filter((form) => form !== 'offer-columns/OFFER_COLUMNS');
  expect(forms.filter((form) => !named(form))).toEqual([]);
});

/** The schema of each free text of the list. */
async function listWords(): Promise<{ at: string; field: z.ZodType }[]> {
  return (await listSchemas()).flatMap(({ form, schema }) =>
    wordFields(schema)
      .filter(([path]) => Object.hasOwn((FREE_TEXTS as Record<string, object>)[form] ?? {}, path))
      .map(([path, field]) => ({ at: `${form}: ${path}`, field })),
  );
}

/** The schema of each field, by the path that the list names it by. */
function wordFields(schema: z.ZodType, path = ''): [string, z.ZodType][] {
  const { shape, innerType, in: inner, element, options = [] } = defOf(schema);
  if (shape)
    return Object.entries(shape).flatMap(([name, field]) =>
      wordFields(field, path ? `${path}.${name}` : name),
    );
  const rows = [innerType, inner, element, ...options].filter(
    (one) => one && stringFields(one).some((at) => at !== ''),
  );
  return rows.length > 0 ? rows.flatMap((row) => wordFields(row!, path)) : [[path, schema]];
}

type Listed = { form: string; schema: z.ZodType };

/** Every schema that a module exports, by itself, in a record or as the schema of a step; each once, as the list names it. */
async function listSchemas(): Promise<Listed[]> {
  const found = new Map<z.ZodType, string>();
  for (const module of MODULES) {
    const exported = (await import(/* @vite-ignore */ `${process.cwd()}/app/forms/${module}.ts`)) as Record<
      string,
      unknown
    >;
    for (const [name, value] of Object.entries(exported)) {
      for (const [path, schema] of schemasIn(value, `${module}/${name}`)) {
        if (isObject(schema) && (!found.has(schema) || path in FREE_TEXTS)) found.set(schema, path);
      }
    }
  }
  return [...found].map(([schema, form]) => ({ form, schema }));
}

function schemasIn(value: unknown, path: string): [string, z.ZodType][] {
  if (value instanceof z.ZodType) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('schema' in value && value.schema instanceof z.ZodType) return [[path, value.schema]];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner instanceof z.ZodType || (typeof inner === 'object' && inner !== null && 'schema' in inner)
      ? schemasIn(inner, `${path}.${key}`)
      : [],
  );
}

/** As much of zod's own description of a schema as this walk needs. */
type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
};
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

function isObject(schema: z.ZodType): boolean {
  const { type, in: inner, options = [] } = defOf(schema);
  return type === 'object' || options.some(isObject) || (inner !== undefined && isObject(inner));
}

/** Paths of every field that takes a string of any kind. */
function stringFields(schema: z.ZodType, path = ''): string[] {
  const { type, shape, innerType, in: inner, element, options } = defOf(schema);
  if (type === 'string') return [path];
  if (shape) {
    return Object.entries(shape).flatMap(([name, field]) =>
      stringFields(field, path ? `${path}.${name}` : name),
    );
  }
  const within = [innerType, inner, element, ...(options ?? [])].filter((one) => one !== undefined);
  return [...new Set(within.flatMap((one) => stringFields(one, path)))];
}
