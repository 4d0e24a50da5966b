import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { PASSPORT_BLOCK_IDS } from '#app/domain/passports/questions.ts';
import { FREE_TEXTS } from '#app/forms/free-texts.ts';
import { ROUTES } from '#app/routes/table.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, listCases, type Case, type Reader } from '#tests/support/addresses.ts';
import { verdictFields } from '#tests/support/principles.ts';
import { openSession } from '#tests/support/open-session.ts';
import { countWrites } from '#tests/support/writes.ts';

/** Occurs nowhere else; it is a secret by what names it. */
const CANARY = 'Quillfrost#2026';
const SECRET = `Ask the desk. Password: ${CANARY}`;
const TRACE = 'The server 192.0.2.77 answers.';
const product = useProduct({ LOG_LEVEL: 'debug' });

type Form = {
  form: keyof typeof FREE_TEXTS;
  route: string;
  reader: Reader;
  /** What else the page would send. */
  along?: () => Record<string, string>;
  step?: string;
  /** Which of the addresses of a route, where its records are of different forms. */
  nth?: number;
  /** A step that is not saved while a pattern in it was not said to be meant. */
  comesBack?: boolean;
};

const usualTiers = () =>
  Object.fromEntries(Object.entries(tiersOf({})).map(([part, tier]) => [`tiers.${part}`, tier]));
const profile = { name: 'Dana Donor', language: 'en' };
// A day on which the sides knew each other.
const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-');
const saidOn = { 'saidOn.day': day, 'saidOn.month': month, 'saidOn.year': year };
const offerStep = { textLanguage: 'en', revision: '1' };
/** Whatever an act of a delivery asks beside its text; those that it does not ask are left. */
const hubDate = () => ({
  kind: 'course',
  title: 'First steps',
  textLanguage: 'en',
  themes: 'CRM',
  languages: 'en',
  'startsOn.day': '1',
  'startsOn.month': '12',
  'startsOn.year': String(new Date().getFullYear() + 1),
});

const DELIVERY_ANSWERS = {
  'happenedOn.day': '1',
  'happenedOn.month': '11',
  'happenedOn.year': '2026',
  'results[0].reached': 'partly',
  remainder: 'open',
  months: '6',
  state: 'on-track',
};
const INTEREST_ANSWERS = {
  scope: 'Two advisers.',
  modes: 'EMB',
  team: 'Two advisers.',
  'startsOn.day': '1',
  'startsOn.month': '3',
  'startsOn.year': '2027',
  'endsOn.day': '1',
  'endsOn.month': '9',
  'endsOn.year': '2027',
};
const FORMS: Form[] = [
  { form: 'accounts/profileForm', route: 'account', reader: 'donor', along: () => profile },
  {
    form: 'accounts/disableForm',
    route: 'administration/people/:id/access',
    reader: 'administrator',
    along: () => ({ act: 'disable' }),
  },
  { form: 'recoveries/endRecoveryForm', route: 'recoveries/:id', reader: 'administrator' },
  {
    form: 'applications/applicationForm',
    route: 'apply',
    reader: 'anonymous',
    along: () => ({
      id: randomUUID(),
      organisation: 'Quillon Workshop',
      kind: 'academia',
      name: 'Perpetua Anselm',
      email: 'perpetua@quillon.example',
      offer: 'Short courses.',
      accept: 'yes',
    }),
  },
  {
    form: 'applications/refusalForm',
    route: 'applications/:id/refusal',
    reader: 'broker',
    along: () => ({ code: 'out-of-scope' }),
  },
  {
    form: 'invitations/invitationForm',
    route: 'invitations/new',
    reader: 'administrator',
    along: () => ({ ...profile, email: 'new@quillon.example', role: 'donor', organisation: randomUUID() }),
  },
  {
    form: 'recoveries/recoveryForm',
    route: 'recoveries/new',
    reader: 'administrator',
    along: () => ({
      email: 'new@quillon.example',
      'letterOn.day': '1',
      'letterOn.month': '11',
      'letterOn.year': '2026',
    }),
  },
  { form: 'organisations/ownProfileForm', route: 'organisation', reader: 'donor' },
  {
    form: 'organisations/organisationForm',
    route: 'administration/organisations/:id',
    reader: 'administrator',
  },
  {
    form: 'hubs/hubProfileForm',
    route: 'hub-profile',
    reader: 'hub_coordinator',
    along: () => ({ competence: 'none', languages: 'en' }),
  },
  {
    form: 'hubs/hubDateForm',
    route: 'hub-dates',
    reader: 'hub_coordinator',
    along: hubDate,
  },
  {
    form: 'hubs/changeHubDateForm',
    route: 'hub-dates/:id',
    reader: 'hub_coordinator',
    along: () => ({ ...hubDate(), sequence: '0' }),
  },
  { form: 'adoption/sendBackDraftSchema', route: 'needs/:id/adoption', reader: 'focal_point' },
  {
    form: 'pools/proposePoolForm',
    route: 'pools/new',
    reader: 'hub_coordinator',
    along: () => ({
      id: randomUUID(),
      'needs[0]': randomUUID(),
      'needs[1]': randomUUID(),
      title: 'Shared training',
      textLanguage: 'en',
      summary: 'One course.',
      statement: 'Teams answer by night.',
      indicator: 'Nights covered',
      target: '9 of 10',
    }),
  },
  {
    form: 'hubs/contextOpinionSchema',
    route: 'opinions/:id',
    reader: 'hub_coordinator',
    along: () => ({ act: 'give', language: 'French first.' }),
  },
  {
    form: 'hubs/brokerOpinionSchema',
    route: 'needs/:id/context',
    reader: 'broker',
    along: () => ({ language: 'French first.' }),
  },
  {
    form: 'hubs/fitOpinionSchema',
    route: 'opinions/:id',
    nth: 2,
    reader: 'hub_coordinator',
    along: () => ({ act: 'give', verdict: 'fits' }),
  },
  {
    form: 'pools/stateWordSchema',
    route: 'pools/:id/matches/:match',
    reader: 'focal_point',
    along: () => ({ word: 'received', result: 'partly', seats: '1', days: '1' }),
  },
  {
    form: 'matches/matchForm',
    route: 'matches/:id/answer',
    reader: 'donor',
    along: () => ({ answer: 'no', code: 'no-funds' }),
  },
  {
    form: 'matches/matchForm',
    route: 'matches/:id/closure',
    reader: 'broker',
    along: () => ({ code: 'no-fit' }),
  },
  {
    form: 'matches/matchForm',
    route: 'matches/:id/ending',
    reader: 'donor',
    along: () => ({ code: 'no-funds' }),
  },
  {
    form: 'threads/messageSchema',
    route: 'matches/:id/thread',
    reader: 'focal_point',
    along: () => ({ textLanguage: 'en' }),
  },
  { form: 'searches/savedSearchForm', route: 'saved-searches/new', reader: 'donor' },
  { form: 'searches/savedSearchForm', route: 'saved-searches/:id/edit', reader: 'donor' },
  {
    form: 'threads/elsewhereSchema',
    route: 'matches/:id/thread/elsewhere',
    reader: 'focal_point',
    along: () => ({ textLanguage: 'en', means: 'video', saidBy: randomUUID(), ...saidOn }),
  },
  {
    form: 'desk/assignmentSchema',
    route: 'desk/assignment',
    reader: 'broker',
    along: () => ({ act: 'hand-over-item', confirmed: 'yes' }),
  },
  {
    form: 'wordings/suggestSchema',
    route: 'needs/:id/wording',
    reader: 'broker',
    along: () => ({ field: 'title', text: 'Other words' }),
  },
  ...PLAN_PARTS.map((step): Form => ({
    form: `plans/PLAN_PART_SCHEMAS.${step}`,
    route: 'matches/:id/plan/:part',
    step,
    reader: 'focal_point',
    // The revision that the arranged plan has: what is refused here never gets as far as comparing it.
    along: () => ({ revision: '1' }),
    comesBack: true,
  })),
  ...(
    [
      ['donor', 'report'],
      ['donor', 'complete'],
      ['donor', 'feedback'],
      ['donor', 'follow-up'],
      ['focal_point', 'confirm-completion'],
      ['focal_point', 'refuse-completion'],
      ['focal_point', 'dispute'],
      ['broker', 'resolve'],
    ] as const
  ).map(([reader, step]): Form => ({
    form: `deliveries/DELIVERY_FORMS.${step}`,
    route: 'matches/:id/delivery/:act',
    step,
    reader,
    along: () => ({ ...DELIVERY_ANSWERS, ...(step === 'follow-up' && { state: 'part' }) }),
    comesBack: true,
  })),
  {
    form: 'deliveries/verifierDisputeForm',
    route: 'disagreement',
    reader: 'verifier',
    along: () => ({ reference: 'M-7K2QX9' }),
  },
  {
    form: 'needs/unmetSchema',
    route: 'needs/:id/unmet',
    reader: 'broker',
    along: () => ({ code: 'no-fit', next: 'refer' }),
  },
  { form: 'matches/matchForm', route: 'matches/:id/proposal', reader: 'broker' },
  {
    form: 'interests/interestSchema',
    route: 'needs/:id/interest',
    reader: 'donor',
    along: () => ({ ...INTEREST_ANSWERS, offer: randomUUID() }),
  },
  {
    form: 'interests/revisionSchema',
    route: 'matches/:id/interest',
    reader: 'donor',
    along: () => ({ ...INTEREST_ANSWERS, revision: '1' }),
  },
  { form: 'matches/matchForm', route: 'needs/:id/ranking', reader: 'broker' },
  {
    form: 'needs/NEED_STEP_SCHEMAS.what',
    route: 'needs/:id/edit/:step',
    step: 'what',
    reader: 'focal_point',
    along: () => offerStep,
  },
  {
    form: 'needs/NEED_STEP_SCHEMAS.results',
    route: 'needs/:id/edit/:step',
    step: 'results',
    reader: 'focal_point',
    along: () => ({ revision: '1' }),
  },
  {
    form: 'needs/NEED_STEP_SCHEMAS.how',
    route: 'needs/:id/edit/:step',
    step: 'how',
    reader: 'focal_point',
    along: () => ({ revision: '1' }),
  },
  {
    form: 'needs/NEED_STEP_SCHEMAS.limits',
    route: 'needs/:id/edit/:step',
    step: 'limits',
    reader: 'focal_point',
    along: () => ({ revision: '1' }),
  },
  {
    form: 'need-tiers/tiersSchema',
    route: 'needs/:id/visibility',
    reader: 'focal_point',
    along: () => ({ revision: '1', ...usualTiers() }),
  },
  {
    form: 'sealed/sealedSchema',
    route: 'needs/:id/sealed',
    reader: 'focal_point',
    along: () => ({ version: '0', then: 'save' }),
  },
  { form: 'sealed/askOpeningSchema', route: 'needs/:id/openings', reader: 'broker' },
  {
    form: 'principles/reviewForm',
    route: 'needs/:id/validation',
    reader: 'broker',
    along: () => ({ revision: '1', then: 'validate', ...verdictFields() }),
  },
  {
    form: 'principles/reviewForm',
    route: 'offers/:id/publication',
    reader: 'broker',
    along: () => ({ revision: '1', then: 'publish', ...verdictFields() }),
  },
  {
    form: 'needs/returnNeedSchema',
    route: 'needs/:id/return',
    reader: 'broker',
    along: () => ({ code: 'unclear' }),
  },
  {
    form: 'offers/new-offer/newOfferSchema',
    route: 'offers/new',
    reader: 'donor',
    along: () => ({ id: randomUUID(), textLanguage: 'en' }),
  },
  ...PASSPORT_BLOCK_IDS.map((step): Form => ({
    form: `passports/read-block/PASSPORT_FORMS.${step}`,
    route: 'offers/:id/passports/:n/:step',
    step,
    reader: 'donor',
    along: () => ({ revision: '1' }),
  })),
  ...(['what', 'terms', 'principles'] as const).map((step): Form => ({
    form: `offers/read-step/OFFER_STEP_FORMS.${step}`,
    route: 'offers/:id/edit/:step',
    step,
    reader: 'donor',
    along: () => offerStep,
  })),
  {
    form: 'offers/reasons/returnSchema',
    route: 'offers/:id/return',
    reader: 'broker',
    along: () => ({ code: 'unclear' }),
  },
  { form: 'offers/reasons/withdrawalSchema', route: 'offers/:id/withdrawal', reader: 'donor' },
  {
    form: 'offers/suspension/suspensionSchema',
    route: 'offers/:id/suspension',
    reader: 'broker',
    along: () => ({ act: 'suspend', code: 'undeclared-condition' }),
  },
  {
    form: 'offers/suspension/liftingSchema',
    route: 'offers/:id/suspension',
    reader: 'broker',
    along: () => ({ act: 'lift', code: 'put-right' }),
  },
  {
    form: 'verification/noteDraftSchema',
    route: 'verification/drafts/:id',
    reader: 'verifier',
    // A certificate is given whole.
    along: () => ({
      revision: '1',
      certificateId: 'CC-2026-1',
      'certificateEndsOn.day': '1',
      'certificateEndsOn.month': '11',
      'certificateEndsOn.year': '2027',
    }),
  },
  {
    form: 'opinions/opinionQuestionSchema',
    route: 'notes/:reference/opinion',
    reader: 'focal_point',
    along: () => ({ hub: randomUUID() }),
  },
  {
    form: 'note-requests/noteRequestSchema',
    route: 'offers/:id/note-requests',
    reader: 'donor',
    along: () => ({ examiner: randomUUID() }),
  },
  {
    form: 'opinions/opinionAnswerSchema',
    route: 'verification/opinions/:id',
    reader: 'hub_coordinator',
    along: () => ({ act: 'give', opinion: 'doubts', text: 'Read.', scope: 'Papers.', limits: 'No files.' }),
  },
  {
    form: 'confirmations/confirmationSchema',
    route: 'matches/:id/confirmation',
    reader: 'focal_point',
    along: () => ({
      note: 'T-000000',
      outcome: 'partly',
      tests: 'installed',
      result: 'It runs.',
      limits: 'No source.',
    }),
  },
  { form: 'verification/disputeSchema', route: 'notes/:reference/dispute', reader: 'focal_point' },
  {
    form: 'verification/disputeAnswerSchema',
    route: 'notes/:reference/issuer',
    reader: 'broker',
    along: () => ({ dispute: randomUUID(), outcome: 'stands' }),
  },
  {
    form: 'verification/withdrawalSchema',
    route: 'notes/:reference/withdrawal',
    reader: 'broker',
    along: () => ({ sure: 'yes' }),
  },
  { form: 'verification/issuerSchema', route: 'verification/issuer', reader: 'verifier' },
];

/** Where the server is asked: the record of `route` that its reader may open. */
async function caseOf({ route, reader, step, nth = 0 }: Form): Promise<Case> {
  if (route === 'needs/:id/interest') return (interest ??= findInterest());
  const row = ROUTES.find(({ path }) => path === route);
  if (!row) throw new Error(`No route ${route}`);
  const cases = await listCases(product().owner, row, reader);
  const found = cases.filter(({ path }) => step === undefined || path.endsWith(`/${step}`))[nth];
  if (!found) throw new Error(`Nothing at ${route}`);
  return found;
}

let interest: Promise<Case> | undefined;

/** A circulating need and a donor with an offer to put forward: without one the page asks nothing. */
async function findInterest(): Promise<Case> {
  const { owner, ask } = product();
  const needs = await owner.selectFrom('needs').select('id').where('status', '=', 'circulating').execute();
  const donors = await owner
    .selectFrom('memberships')
    .select(['id as membershipId', 'person_id as personId', 'role'])
    .where('role', '=', 'donor')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of needs) {
    for (const who of donors) {
      const path = `needs/${id}/interest`;
      if ((await ask(`/en/${path}`, { who })).body.includes('<textarea')) return { path, who };
    }
  }
  throw new Error('No donor has an offer for a circulating need');
}

/** As its page would send the text in this field; rows are sent by number. */
function sentAs(field: string): string {
  return field.replace(/^(outcomes|milestones)\./, '$1[0].');
}

/** The page without what the person typed: what the product itself says. */
function saidBy(page: string): string {
  return page.replace(/<textarea[^>]*>[^<]*<\/textarea>/g, '').replace(/<input[^>]*>/g, '');
}

test('every form of the list is sent here', () => {
  const forms = Object.entries(FREE_TEXTS).filter(([, fields]) => Object.keys(fields).length > 0);
  const sent = new Set<string>(FORMS.map(({ form }) => form));
  // Columns of a spreadsheet come by file.
  expect(forms.map(([form]) => form).filter((form) => !sent.has(form))).toEqual([
    'offer-columns/OFFER_COLUMNS',
  ]);
});

describe.each(['en', 'ar'] as const)('a secret, in %s', (lang) => {
  test.each(FORMS)('in a text of $route ($form) refuses the form, and nothing is written', async (form) => {
    const { path, who } = await caseOf(form);
    const before = await countWrites(product().owner);
    for (const field of Object.keys(FREE_TEXTS[form.form])) {
      const name = sentAs(field);
      const sent = { ...form.along?.(), [name]: SECRET };
      const answer = await product().ask(`/${lang}/${path}`, { who, form: sent });
      expect([field, answer.status]).toEqual([field, 400]);
      // Beside the field, and in the summary that leads to it.
      const id = /id="([^"]+)-error"/.exec(answer.body)?.[1] ?? 'none';
      expect(id.endsWith(name) || id.endsWith(name.split('.').at(-1) ?? '')).toBe(true);
      const links = [...answer.body.matchAll(/<li><a href="#([^"]+)">/g)].map(([, to]) => to);
      expect(links).toContain(id);
      expect(answer.body).toContain(CANARY);
      expect(saidBy(answer.body)).not.toContain(CANARY);
    }
    expect(await countWrites(product().owner)).toEqual(before);
    expect(product().output()).not.toContain(CANARY);
  });
});

const DRAFTS = FORMS.filter(({ step, comesBack }) => step !== undefined && !comesBack);
const SHORT = FORMS.filter(
  ({ step, route, comesBack }) => comesBack || (step === undefined && route !== 'offers/new'),
);

test.each(SHORT)('a pattern in a text of $route comes back once, with a box to tick', async (form) => {
  const { path, who } = await caseOf(form);
  const [field = ''] = Object.keys(FREE_TEXTS[form.form]).slice(-1);
  const sent = { ...form.along?.(), [sentAs(field)]: TRACE };
  const before = await countWrites(product().owner);
  const answer = await product().ask(`/en/${path}`, { who, form: sent });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatch(new RegExp(`id="[^"]*${field.split('.').at(-1)}-warning"`));
  expect(saidBy(answer.body)).toContain('192.0.2.77');
  expect(answer.body).not.toContain('govuk-error-message');
  expect(await countWrites(product().owner)).toEqual(before);
  expect(/<input[^>]*name="meant"[^>]*value="[\w-]{12}"/.test(answer.body)).toBe(true);
});

test('what somebody says is meant is saved, and another pattern is asked about anew', async () => {
  const who = await findWearer(product().owner, 'donor');
  const page = await product().ask('/en/organisation', { who });
  const seen = /name="seen" value="([\w-]+)"/.exec(page.body)?.[1] ?? '';
  const send = (form: Record<string, string>) =>
    product().ask('/en/organisation', { who, form: { ...form, seen } });
  const asked = await send({ description: TRACE });
  const meant = /name="meant"[^>]*value="([\w.-]+)"/.exec(asked.body)?.[1] ?? '';
  const more = await send({ description: `${TRACE} And a@b.example.`, meant });
  expect([more.status, saidBy(more.body).includes('a@b.example')]).toEqual([400, true]);
  const before = await countWrites(product().owner);
  expect((await send({ description: TRACE, meant })).status).toBe(303);
  expect(await countWrites(product().owner)).not.toEqual(before);
});

test('an address of mail or a telephone number is no warning where an organization’s contact is asked for', async () => {
  const form = FORMS.find(({ form }) => form === 'organisations/organisationForm')!;
  const { path, who } = await caseOf(form);
  const answer = await product().ask(`/en/${path}`, {
    who,
    form: { contactLine: 'desk@asteria.example, +41 22 917 1234' },
  });
  expect(answer.body).not.toContain('contactLine-warning');
});

test.each(DRAFTS)(
  'a pattern in a draft ($form) is saved, shown once, and does not come back again',
  async (form) => {
    const { path, who } = await caseOf(form);
    const [concept, id = '', below, n] = path.split('/');
    const table = concept === 'needs' ? 'needs' : 'offers';
    const revision = async () => {
      const { owner } = product();
      // A passport's pages count its own changes.
      const { rows } = await (
        below === 'passports'
          ? sql<{ revision: number }>`select revision from passports
              where offer_id = ${id} and n = ${Number(n)} order by version desc limit 1`
          : sql<{ revision: number }>`select revision from ${sql.table(table)} where id = ${id}`
      ).execute(owner);
      return String(rows[0]!.revision);
    };
    const [field = ''] = Object.keys(FREE_TEXTS[form.form]);
    const sent = { ...form.along?.(), [sentAs(field)]: TRACE, then: 'continue' };
    const saved = await product().ask(`/en/${path}`, { who, form: { ...sent, revision: await revision() } });
    expect([saved.status, saved.location]).toEqual([303, `/en/${path}`]);

    const page = await product().ask(`/en/${path}`, { who });
    expect(page.body).toMatch(/id="[^"]+-warning"/);
    expect(saidBy(page.body)).toContain('192.0.2.77');
    const meant = /name="meant"[^>]*value="([\w.-]+)"/.exec(page.body)?.[1] ?? '';
    const again = await product().ask(`/en/${path}`, {
      who,
      form: { ...sent, meant, revision: await revision() },
    });
    expect(again.status).toBe(303);
    expect(again.location).not.toBe(`/en/${path}`);

    // A passport is checked on its own first page, which lists what is missing in it and no words of it.
    if (below === 'passports') return;
    const check = await product().ask(`/en/${path.split('/').slice(0, 2).join('/')}/check`, { who });
    expect(check.body).toContain('A text holds what may tell of a system');
  },
);

describe('a form that a detour interrupts', () => {
  let token = '';
  beforeAll(async () => {
    const who = await findWearer(product().owner, 'donor');
    token = (await openSession(product().owner, who!, new Date(Date.now() - 31 * 60_000))).token;
  });

  test('is not kept with a secret in it, and its person is told', async () => {
    const before = await countWrites(product().owner);
    const { origin } = product();
    const answer = await fetch(`${origin}/en/account`, {
      method: 'POST',
      body: new URLSearchParams({ ...profile, post: SECRET }),
      headers: { Origin: origin, Cookie: `__Host-session=${token}` },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/en/sign-in?next=${encodeURIComponent('/en/account')}`);
    expect(answer.headers.getSetCookie().join()).toContain('sensitive.flash.not_kept');
    expect(await countWrites(product().owner)).toEqual(before);
    expect(product().output()).not.toContain(CANARY);
  });
});
