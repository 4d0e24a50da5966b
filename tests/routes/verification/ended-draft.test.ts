import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** A note in writing that is signed, given up, or no longer asked for: where its page leads then. */
const product = useProduct();
let who: Wearer;
let other: Wearer;
let offer = '';

let request = '';

beforeAll(async () => {
  const { owner } = product();
  const note = await owner
    .selectFrom('trust_notes')
    .select('issuer_organisation_id as issuer')
    .where('issuer_role', '=', 'verifier')
    .where('jws', 'is not', null)
    .orderBy('reference')
    .executeTakeFirstOrThrow();
  who = (await findWearer(owner, 'verifier', note.issuer))!;
  other = (await findWearer(owner, 'broker'))!;
  // One that nothing keeps this verifier from, and that it writes nothing about yet.
  const { body } = await ask('offers');
  const free = [...body.matchAll(/\/verification\/offers\/([\w-]{36})"/g)].map(([, id]) => id ?? '');
  const found = await owner
    .selectFrom('offers')
    .select(['id', 'organisation_id'])
    .where('id', 'in', free)
    .where('id', 'not in', (eb) => eb.selectFrom('note_drafts').select('offer_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('note_requests').select('offer_id'))
    .orderBy('reference')
    .executeTakeFirstOrThrow();
  offer = found.id;
  const asked = await owner
    .insertInto('note_requests')
    .values({
      ...{ offer_id: offer, organisation_id: found.organisation_id, question: 'The papers.' },
      ...{ issuer_id: note.issuer, issuer_role: 'verifier', asked_at: new Date(), answer_by: '2030-01-01' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  request = asked.id;
});

const ask = (path: string, form?: Record<string, string>, by = who) =>
  product().ask(`/en/verification/${path}`, { who: by, form });
async function begin(): Promise<string> {
  const { status, location } = await ask(`offers/${offer}`, { kind: 'software', examined: 'documents' });
  expect(status).toBe(303);
  return location!.split('/').at(-1)!;
}

test.each(['', '/check'])(
  'the address of a draft that was signed, with “%s”, leads to the note',
  async (below) => {
    const { id, reference } = await product()
      .owner.selectFrom('trust_notes')
      .select(['id', 'reference'])
      .where('issuer_role', '=', 'verifier')
      .where('jws', 'is not', null)
      .orderBy('reference')
      .executeTakeFirstOrThrow();
    const answer = await ask(`drafts/${id}${below}`);
    expect([answer.status, answer.location]).toEqual([302, `/en/notes/${reference}`]);
    expect((await ask(`drafts/${id}${below}`, undefined, other)).status).toBe(404);
  },
);

test('a draft is deleted from its own page, after its reader opened what that does', async () => {
  const id = await begin();
  const { body } = await ask(`drafts/${id}`);
  expect(body).toMatch(/<details[^>]*>[^]*Delete this draft[^]*The request stays open[^]*<\/details>/);
  expect((await ask(`drafts/${id}/removal`, {}, other)).status).toBe(404);
  const removed = await ask(`drafts/${id}/removal`, {});
  expect([removed.status, removed.location]).toEqual([303, '/en/verification/offers']);
  expect((await ask(`drafts/${id}`)).status).toBe(404);
  expect((await ask('offers')).body).not.toContain(`/verification/drafts/${id}`);
});

test('a request that was taken up leads to a new beginning where the draft is gone', async () => {
  const { body } = await ask(`requests/${request}`);
  expect(body).toMatch(new RegExp(`href="/en/verification/offers/${offer}"[^>]*>Begin the note`));
  expect(body).not.toContain('The note that your organization has begun is deleted.');
});

test('who declines a request reads before that the note begun for it is deleted, and so it is', async () => {
  const id = await begin();
  const page = `requests/${request}`;
  expect((await ask(page)).body).toContain('The note that your organization has begun is deleted.');
  expect((await ask(page, { code: 'no-capacity' })).status).toBe(303);
  expect((await ask(`drafts/${id}`)).status).toBe(404);
  expect((await ask('offers')).body).not.toContain(`/verification/drafts/${id}`);
});
