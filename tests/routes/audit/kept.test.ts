import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePrivateKey } from '#app/auth/private-key.ts';
import { openAuditKeyring, readAuditKeyring, replaceAuditKey } from '#app/auth/audit-keyring.ts';
import { loadAccountKey } from '#app/auth/sealing.ts';
import { CLOSED_NAME } from '#app/domain/accounts/closed-account.ts';
import { checkChain, type Link } from '#app/domain/audit/chain.ts';
import { translator } from '#app/i18n/translate.ts';
import { exportAudit } from '#db/queries/audit/export.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { addMember } from '#tests/support/cast.ts';
import type { TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { useProduct } from '../matrix/product.ts';

/** What is kept of people and acts, as pages show it: one product that started with a key of the log that is not its own. */
const keysDir = mkdtempSync(join(tmpdir(), 'two-way-street-'));
afterAll(() => rmSync(keysDir, { recursive: true, force: true }));
loadAccountKey(TEST_KEYS);
copyFileSync(join(TEST_KEYS, 'accounts.key'), join(keysDir, 'accounts.key'));
const { published } = await openAuditKeyring(keysDir, new Date());
writeFileSync(join(keysDir, 'audit.key'), makePrivateKey());
const product = useProduct({ KEYS_DIR: keysDir });

const LANGUAGES = ['en', 'ar'] as const;
/** Of somebody who leaves, in each field that names them. */
const PERSONAL = ['Xenia Quillfeather', 'quillfeather', 'Keeper of quills'];
/** What people wrote, or what would tell a need: no reader of the log meets one of them there. */
const WRITTEN = { title: 'quillfrost', reason: 'marzipanel', sealed: 'glimmerwort', file: 'sorrelgate' };

let needId: string;
let fileId: string;
let matchId: string;
let focal: Wearer;
let leaver: Wearer;
let broker: Wearer;
let administrator: Wearer;
let donor: Wearer;

beforeAll(async () => {
  const { owner, ask } = product();
  // A need of a delegation with a text that it sealed, a file, and a match.
  const need = await sql<{
    id: string;
    organisation_id: string;
    match_id: string;
    offer_organisation: string;
  }>`
    select n.id, n.organisation_id, m.id as match_id, m.donor_organisation_id as offer_organisation
    from needs n join sealed_texts s on s.need_id = n.id and s.sealed is not null join matches m on m.need_id = n.id
    where n.status = 'circulating' order by n.title, (select title from offers where id = m.offer_id) limit 1`.execute(
    owner,
  );
  const row = need.rows[0]!;
  [needId, matchId] = [row.id, row.match_id];
  focal = (await findWearer(owner, 'focal_point', row.organisation_id))!;
  broker = (await findWearer(owner, 'broker'))!;
  administrator = (await findWearer(owner, 'administrator'))!;
  donor = (await findWearer(owner, 'donor', row.offer_organisation))!;
  const organisation = { id: row.organisation_id, name: '', kind: 'state' } as const;
  const added = await addMember({ owner } as TestDatabase, {
    ...{ name: PERSONAL[0]!, role: 'focal_point', organisation, email: 'xenia@quillfeather.example' },
  });
  leaver = { personId: added.person.id, membershipId: added.hat.membershipId, role: 'focal_point' };
  await owner.updateTable('people').set({ post: PERSONAL[2] }).where('id', '=', leaver.personId).execute();
  await owner.updateTable('needs').set({ title: WRITTEN.title }).where('id', '=', needId).execute();
  fileId = (await addFile(owner, row.id, leaver.personId)).id;

  // What the leaver did: a text sealed and read, a file downloaded, a consent, steps in histories.
  const { version } = await owner
    .selectFrom('sealed_texts')
    .select('version')
    .where('need_id', '=', needId)
    .executeTakeFirstOrThrow();
  const detail = `Nobody is on duty at night (${WRITTEN.sealed}).`;
  const page = `/en/needs/${needId}`;
  const sealed = await ask(`${page}/sealed`, {
    who: leaver,
    form: { then: 'save', version: String(version), detail },
  });
  expect(sealed.status).toBe(303);
  expect((await ask(`${page}/sealed`, { who: leaver, form: { then: 'open' } })).body).toContain(
    WRITTEN.sealed,
  );
  expect((await ask(`${page}/files/${fileId}`, { who: leaver })).status).toBe(200);
  const by = { person_id: leaver.personId, at: new Date() };
  const state = { organisation_id: row.organisation_id, role: 'focal_point' as const };
  await owner
    .insertInto('need_consents')
    .values({ need_id: needId, view: '{}', view_hash: 'a'.repeat(64), ...by })
    .execute();
  await owner
    .insertInto('need_events')
    .values([
      { need_id: needId, action: 'choose-tiers', to_status: 'circulating', ...by, ...state },
      {
        need_id: needId,
        action: 'return',
        to_status: 'returned',
        reason_text: WRITTEN.reason,
        ...by,
        ...state,
      },
    ])
    .execute();
  await owner
    .insertInto('match_events')
    .values({ match_id: matchId, action: 'accept', to_status: 'proposed', ...by, ...state })
    .execute();
}, 300_000);

/** A finished file without bytes that anybody asks for. */
async function addFile(owner: ReturnType<typeof product>['owner'], needed: string, by: string) {
  const template = await owner.selectFrom('need_files').selectAll().executeTakeFirstOrThrow();
  const chunk = await owner
    .selectFrom('file_chunks')
    .selectAll()
    .where('file_id', '=', template.id)
    .executeTakeFirstOrThrow();
  expect(chunk.n).toBe(0);
  await owner
    .updateTable('need_files')
    .set({ need_id: needed, uploaded_by: by, name: `${WRITTEN.file}.pdf`, tier: 'T1' })
    .where('id', '=', template.id)
    .execute();
  return template;
}

const mainOf = (body: string) => /<main[^]*<\/main>/.exec(body)?.[0] ?? '';
async function read(who: Wearer, path: string): Promise<string> {
  const { status, body } = await product().ask(path, { who });
  expect(status, path).toBe(200);
  return mainOf(body);
}

describe('with a key that is not the one that was published last (CR9)', () => {
  const title = (lang: 'en' | 'ar') => translator(lang)('audit.off.title');

  test('the server says so in its log and on the page, signs nothing, and publishes the keys of the past', async () => {
    const { ask, output } = product();
    for (const lang of LANGUAGES) expect(await read(administrator, `/${lang}/audit`)).toContain(title(lang));
    expect(output()).toContain('the key of the log of acts cannot be used: no checkpoint is signed');
    expect((await ask('/.well-known/audit-checkpoint')).status).toBe(503);
    expect(JSON.parse((await ask('/.well-known/audit-keys')).body)).toEqual({ keys: published });
  });

  test('another key is put in its place while the server runs, and it signs from then on', async () => {
    const { ask } = product();
    const { kid } = await replaceAuditKey(keysDir, new Date(), () => Promise.resolve());
    expect(JSON.parse((await ask('/.well-known/audit-checkpoint')).body)).toMatchObject({ kid });
    const all = (await readAuditKeyring(keysDir)).published;
    expect(all).toHaveLength(2);
    expect(JSON.parse((await ask('/.well-known/audit-keys')).body)).toEqual({ keys: all });
    expect(await read(administrator, '/en/audit')).not.toContain(title('en'));
  });
});

describe('the log of acts', () => {
  test('shows a State all that touched its need: texts, files, views and matches, and who else read what', async () => {
    const { ask, owner } = product();
    const taken = await ask(`/en/needs/${needId}/files/${fileId}`, { who: donor });
    expect(taken.status).toBe(200);
    const t = translator('en');
    const page = await read(focal, '/en/audit');
    for (const act of ['seal', 'read-own-sealed', 'read-file', 'choose-tiers', 'circulate'])
      expect(page, act).toContain(t.label(`needs.event.${act}`));
    expect(page).toContain(t('audit.act.keep-consent'));
    expect(page).toContain(t.label('matches.event.accept'));
    expect(page).toContain('Xenia Quillfeather');
    const { name } = await owner
      .selectFrom('memberships as m')
      .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
      .select('o.name')
      .where('m.id', '=', donor.membershipId)
      .executeTakeFirstOrThrow();
    expect(page).toContain(name);
  });

  test('shows administrators acts and never a body, a title, a reason, a file’s name or whose need it was', async () => {
    const { owner } = product();
    const { reference } = await owner
      .selectFrom('needs')
      .select('reference')
      .where('id', '=', needId)
      .executeTakeFirstOrThrow();
    for (const lang of LANGUAGES)
      for (const query of [
        '',
        '?about=need',
        '?about=match',
        '?about=account',
        '?about=refusal',
        '?about=audit',
      ]) {
        const page = await read(administrator, `/${lang}/audit${query}`);
        for (const word of [
          ...Object.values(WRITTEN),
          reference,
          needId,
          matchId,
          'Quillfeather',
          ...(query === '?about=need' || query === '?about=match' ? ['Motulani'] : []),
        ])
          expect(page, `${lang} ${query} ${word}`).not.toContain(word);
      }
    const later = await aDayLater(owner, () => read(administrator, '/en/audit?about=need'));
    expect(later).toContain(translator('en').label('needs.event.read-own-sealed'));
  });

  test('shows administrators no name beside what only those do, or are refused, whose State has a need', async () => {
    const { owner, ask } = product();
    // A conflict is answered to nobody but those who reach the need; a virus is found in nothing but a need's file.
    const late = { then: 'save', version: '0', detail: 'Written over.' };
    const refused = await ask(`/en/needs/${needId}/sealed`, { who: leaver, form: late });
    expect(refused.status).toBe(409);
    const about = { person_id: leaver.personId, by_person_id: leaver.personId, role: 'focal_point' as const };
    await owner
      .insertInto('security_events')
      .values({ kind: 'infected-file-refused', at: new Date(), ...about })
      .execute();
    // What is out of reach tells of no need, and who knocks is told.
    await ask(`/en/needs/${randomUUID()}`, { who: donor });
    const nameOf = async ({ personId }: Wearer) =>
      (await owner.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow())
        .name;
    const t = translator('en');
    expect(await read(administrator, '/en/audit?about=refusal')).not.toContain('/needs/…/sealed');
    const [refusals, accounts] = await aDayLater(owner, async () => [
      await read(administrator, '/en/audit?about=refusal'),
      await read(administrator, '/en/audit?about=account'),
    ]);
    expect(refusals).toContain('Refused: sending a form <bdi dir="ltr">/needs/…/sealed</bdi>');
    expect(refusals).toContain('Refused: looking at a page <bdi dir="ltr">/needs/…</bdi>');
    expect(refusals).not.toContain(':id');
    expect(refusals).toContain(await nameOf(donor));
    expect(refusals).toContain(t('accounts.event.infected-file-refused'));
    expect(accounts).not.toContain(t('accounts.event.infected-file-refused'));
    for (const page of [refusals, accounts]) expect(page).not.toContain(await nameOf(leaver));
    // The database hands administrators no such event either.
    const { rows } = await owner.transaction().execute(async (tx) => {
      await sql`set local role tws_user`.execute(tx);
      await sql`select set_config('app.role', 'administrator', true), set_config('app.person_id', ${administrator.personId}, true)`.execute(
        tx,
      );
      return sql<{ kind: string }>`select distinct kind from security_events`.execute(tx);
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ kind }) => kind)).not.toContain('infected-file-refused');
  });

  test('shows nobody a word that somebody wrote', async () => {
    for (const who of [focal, donor, broker, administrator])
      for (const lang of LANGUAGES)
        for (const word of Object.values(WRITTEN))
          expect(await read(who, `/${lang}/audit`), word).not.toContain(word);
  });

  test('cannot be narrowed by State: filters nobody offered change nothing (SC11)', async () => {
    const { owner } = product();
    const organisations = await owner.selectFrom('organisations').select(['id', 'state_code']).execute();
    // Two States that differ in what they did.
    for (const who of [administrator, broker]) {
      const plain = await read(who, '/en/audit');
      for (const { id, state_code } of organisations.slice(0, 2))
        for (const query of [
          `organisation=${id}`,
          `state=${state_code}`,
          `about=${id}`,
          `about=need&state=${state_code}`,
        ])
          expect(
            isSame(
              await read(who, `/en/audit?${query}`),
              query.startsWith('about=need') ? await read(who, '/en/audit?about=need') : plain,
            ),
          ).toBe(true);
    }
  });
});

/** What a page lists, without the addresses that repeat what was asked. */
function isSame(one: string, other: string): boolean {
  const listed = (page: string) =>
    (/<ol class="tws-timeline[^]*?<\/ol>/.exec(page)?.[0] ?? '').replace(/href="[^"]*"/g, '');
  return listed(one) !== '' && listed(one) === listed(other);
}

describe('an account that is closed', () => {
  let before: Link;

  test('had its copy before: all of the acts above, and not a word of what is sealed or of anybody else', async () => {
    const { body, status } = await product().ask('/en/account/data/copy', { who: leaver, form: {} });
    expect(status).toBe(200);
    for (const own of [
      'xenia@quillfeather.example',
      'Keeper of quills',
      'choose-tiers',
      'read-file',
      'accept',
    ])
      expect(body, own).toContain(own);
    const others = await product().owner.selectFrom('people').select(['name', 'email']).execute();
    for (const { name, email } of others.filter((one) => one.name !== PERSONAL[0])) {
      expect(body, name).not.toContain(`"${name}"`);
      expect(body, email).not.toContain(email);
    }
    for (const word of [WRITTEN.sealed, WRITTEN.reason]) expect(body, word).not.toContain(word);
  });

  test('leaves no personal data on any history, which say in the reader’s language that it is closed (PR2)', async () => {
    const { ask, owner } = product();
    before = checkWhole(await wholeLog());
    // An uploader answers for a file no longer than the account is there.
    const closed = await ask('/en/account/closing', { who: leaver, form: {} });
    expect([closed.status, closed.location]).toEqual([303, '/en']);
    const pages: [Wearer, string][] = [
      [broker, `/needs/${needId}`],
      [focal, `/needs/${needId}`],
      [focal, `/needs/${needId}/readings`],
      [focal, `/needs/${needId}/files/${fileId}/readings`],
      [broker, `/matches/${matchId}`],
      [focal, '/audit'],
      [broker, '/audit'],
      [administrator, '/audit'],
    ];
    // In the history of its own need a delegation reads roles, and no names.
    const nameless = new Set([pages[1]]);
    for (const lang of LANGUAGES) {
      const words = translator(lang)('common.closed_account');
      for (const page of pages) {
        const [who, path] = page;
        const shown = await read(who, `/${lang}${path}`);
        if (!nameless.has(page)) expect(shown, `${lang} ${who.role} ${path}`).toContain(words);
        for (const word of [
          ...PERSONAL,
          CLOSED_NAME,
          '@invalid',
          lang === 'ar' ? 'Closed account' : 'حساب مغلق',
        ])
          expect(shown, `${lang} ${who.role} ${path} ${word}`).not.toContain(word);
      }
    }
    const { rows } = await sql<{ n: string }>`select count(*) as n from people where closed_at is not null
      and name = ${CLOSED_NAME} and email like 'closed-%@invalid' and post = ''`.execute(owner);
    expect(rows[0]?.n).toBe('1');
  });

  test('leaves the chain whole, and what was signed before it proved', async () => {
    const rows = await wholeLog();
    expect(checkWhole(rows).n).toBeGreaterThan(before.n);
    expect(rows[before.n - 1]?.hash).toBe(before.hash);
    expect(JSON.stringify(rows)).not.toMatch(/quillfeather|Keeper of quills/i);
  });
});

const wholeLog = () =>
  product()
    .owner.transaction()
    .execute((tx) => exportAudit(tx, 0, 5000));

function checkWhole(rows: Awaited<ReturnType<typeof wholeLog>>): Link {
  const end = checkChain(rows, (bytes) => createHash('sha256').update(bytes).digest());
  if ('why' in end) throw new Error(`broken at ${end.n}`);
  return end;
}

/** As one reads it a day after all that stands in the log now: what tells a record is listed when its day is over. */
async function aDayLater<T>(owner: TestDatabase['owner'], look: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ n: string }>`select max(n) as n from audit_chain`.execute(owner);
  const last = rows[0]?.n ?? '0';
  const move = async (days: number) => {
    await sql`alter table audit_chain disable trigger user`.execute(owner);
    await sql`update audit_chain set at = at + make_interval(days => ${days}) where n <= ${last}`.execute(
      owner,
    );
    await sql`alter table audit_chain enable trigger user`.execute(owner);
  };
  await move(-1);
  try {
    return await look();
  } finally {
    await move(1);
  }
}
