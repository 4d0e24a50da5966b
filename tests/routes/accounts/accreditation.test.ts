import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import en from '#app/i18n/catalogues/en/index.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { letterLink } from '#tests/support/letter-link.ts';
import { useProduct } from '../matrix/product.ts';

/** As which organization an application is accredited, where one that is here is called nearly the same. */
const product = useProduct({ JOBS: 'elsewhere' });

test('nothing is chosen beforehand, and nothing happens until it is', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const known = await owner
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .executeTakeFirstOrThrow();
  const { id } = await owner
    .updateTable('donor_applications')
    .set({ organisation: known.name })
    .where('status', '=', 'open')
    .returning('id')
    .executeTakeFirstOrThrow();
  const path = `/en/applications/${id}/accreditation`;
  const { body } = await ask(path, { who });
  expect(body).toContain(`value="${known.id}"`);
  expect(body).toContain('value="new"');
  expect(body).not.toMatch(/<input[^>]*checked/);

  const sent = await ask(path, { who, form: {} });
  expect(sent.status).toBe(400);
  expect(sent.body).toContain(en['applications.accredit.missing']);
  expect(sent.body).toContain('href="#as"');
  expect(sent.body).not.toMatch(/<input[^>]*checked/);
  const application = owner.selectFrom('donor_applications').select('status').where('id', '=', id);
  expect(await application.executeTakeFirstOrThrow()).toEqual({ status: 'open' });
});

async function applied(name: string, reference: string): Promise<string> {
  const { id } = await product()
    .owner.insertInto('donor_applications')
    .values({
      ...{ id: randomUUID(), reference, organisation: name, kind: 'academia', language: 'en' },
      ...{ name: 'Nia New', email: `nia.new@${reference.toLowerCase()}.example`, offer: 'Courses.' },
      ...{ website: '', post: '' },
      applied_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The page that an application leads to once it is accredited, with the link on it. */
async function accredited(name: string, reference: string): Promise<string> {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const id = await applied(name, reference);
  return (await ask(`/en/applications/${id}/accreditation`, { who, form: { as: 'new' } })).body;
}

test('beside others of an organization that is here no link is made yet: the next page says who confirms it', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const known = await owner
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['o.id', 'o.name'])
    .where('m.role', '=', 'donor')
    .where('m.ended_at', 'is', null)
    .orderBy('o.name')
    .executeTakeFirstOrThrow();
  const id = await applied(known.name, 'D-7K3MQ4');
  const sent = await ask(`/en/applications/${id}/accreditation`, { who, form: { as: known.id } });
  expect(sent.status).toBe(303);
  const { body } = await ask(sent.location ?? '', { who });
  expect(body).toContain(en['invitations.state.waiting']);
  expect(body).not.toMatch(/\/en\/invited\/[\w-]{43}/);
});

test('whoever gets the link to hand over is told that the letter with it was not sent, and where it is', async () => {
  const body = await accredited('Sundara Academy of Networks', 'D-7K3MQ2');
  expect(body).toMatch(/\/en\/invited\/[\w-]{43}/);
  expect(body).toMatch(/A letter with this link was written to .+, but this platform sends no mail\./);
  expect(body).toContain(`${en['mail.list.kept']} <a href="/en/demonstration/mail">`);
});

async function openApplication(): Promise<string> {
  const { id } = await product()
    .owner.selectFrom('donor_applications')
    .select('id')
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return id;
}

test('whoever accredited is told that it is done', async () => {
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await accredited('Sundara Academy of Radio', 'D-7K3MQ3'));
  expect(heading?.[1]).toBe(en['applications.accredit.made']);
});

test('whoever decides is told of which sides the applicant acts for already', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const coordinator = await owner
    .selectFrom('memberships as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['p.email', 'o.name'])
    .where('m.role', '=', 'hub_coordinator')
    .where('m.ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const { id } = await owner
    .updateTable('donor_applications')
    .set({ email: coordinator.email })
    .where('status', '=', 'open')
    .returning('id')
    .executeTakeFirstOrThrow();
  const roles = `${en['codes.roles.hub_coordinator']} at `;
  for (const page of ['', '/accreditation']) {
    const { body } = await ask(`/en/applications/${id}${page}`, { who });
    expect([page, body.includes(roles), body.includes(coordinator.name)]).toEqual([page, true, true]);
  }
});

test('a refusal without its text comes back with the reason that was chosen', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const id = await openApplication();
  const { status, body } = await ask(`/en/applications/${id}/refusal`, {
    who,
    form: { code: 'duplicate', text: '' },
  });
  expect(status).toBe(400);
  expect(body).toMatch(
    /<input[^>]*checked=""[^>]*value="duplicate"|<input[^>]*value="duplicate"[^>]*checked=""/,
  );
});

/** The page behind the link of the last answer that is no accreditation, as its applicant reads it. */
async function lastAnswer(): Promise<string> {
  const { owner, ask } = product();
  const letter = await owner
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', 'application-answered')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const [path] = /\/\w\w\/apply\/answer\/[\w-]+/.exec(letterLink(letter) ?? '') ?? [''];
  const { status, body } = await ask(path.replace(/^\/\w\w/, '/en'));
  expect(status).toBe(200);
  return body;
}

test('an applicant whose organization is here already is told that, and not that it is not accredited', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const id = await openApplication();
  await ask(`/en/applications/${id}/refusal`, {
    who,
    form: { code: 'duplicate', text: 'Your colleague has an account.' },
  });
  const answered = await ask(`/en/applications/${id}`, { who });
  const body = await lastAnswer();
  expect(body).toContain(en['applications.answer.duplicate_next']);
  expect(answered.body).toMatch(/A letter with a link to this answer was written to .+ sends no mail\./);
  expect(answered.body).toContain('<a href="/en/demonstration/mail">');
  for (const words of ['applications.answer.lead', 'applications.answer.again'] as const)
    expect(body).not.toContain(en[words]);
});

test('who applied in order to ask for help is told the way of a State, and not to apply again', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const id = await openApplication();
  const form = { code: 'asks-for-help', text: 'Your ministry wants to ask for help.' };
  expect((await ask(`/en/applications/${id}/refusal`, { who, form })).status).toBe(303);
  const body = await lastAnswer();
  expect(body).toContain(en['applications.answer.asks-for-help']);
  expect(body).toContain('<a href="/en/help#focal-point">');
  for (const words of ['applications.answer.lead', 'applications.answer.again'] as const)
    expect(body).not.toContain(en[words]);
});

test('an answer that comes after another is told what that was, and leads on', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const { id } = await owner
    .selectFrom('donor_applications')
    .select('id')
    .where('status', '=', 'refused')
    .executeTakeFirstOrThrow();
  for (const [page, form] of [
    ['accreditation', { as: 'new' }],
    ['refusal', { code: 'duplicate', text: 'Your colleague has an account.' }],
  ] as const) {
    const path = `/en/applications/${id}/${page}`;
    for (const [sent, expected] of [
      [await ask(path, { who }), 200],
      [await ask(path, { who, form }), 409],
    ] as const) {
      expect([page, sent.status]).toEqual([page, expected]);
      expect(sent.body).toContain(en['applications.over.refused']);
      expect(sent.body).toContain(`href="/en/applications/${id}"`);
    }
  }
});
