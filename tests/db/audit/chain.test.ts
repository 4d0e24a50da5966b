import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkChain, type ChainRow, type Link } from '#app/domain/audit/chain.ts';
import { judge } from '#app/domain/audit/checkpoint.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { exportAudit, findAuditHead } from '#db/queries/audit/export.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase } from '#tests/support/database.ts';

const db = await testDatabase();
afterAll(() => db.drop());
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

const worker = { kind: 'system', reason: 'audit' } as const;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const readAll = (): Promise<ChainRow[]> => withActor(worker, (tx) => exportAudit(tx, 0, 5000));
const check = async () => checkChain(await readAll(), sha256);
const head = (): Promise<Link> => withActor(worker, findAuditHead);

function act(personId = people.donor.person.id): Promise<void> {
  return withActor({ kind: 'auth' }, (tx) =>
    recordSecurityEvent(tx, { kind: 'signed-in', personId, byPersonId: personId }, new Date()),
  );
}

async function acts(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) await act();
}

describe('what is recorded', () => {
  test('is in the log when the act is committed, with ids and kinds and no word of anybody', async () => {
    const before = await head();
    await act();
    const [row] = await withActor(worker, (tx) => exportAudit(tx, before.n, 10));
    expect(row?.n).toBe(before.n + 1);
    const { person } = people.donor;
    expect(JSON.parse(row?.payload ?? '')).toEqual({
      about: 'account',
      act: 'signed-in',
      account: person.id,
      at: row?.at,
      by: person.id,
      event: expect.stringMatching(/^\d+$/) as string,
    });
  });

  test('is not where the act was rolled back', async () => {
    const before = await head();
    await expect(
      withActor({ kind: 'auth' }, async (tx) => {
        await recordSecurityEvent(tx, { kind: 'signed-in', personId: people.donor.person.id }, new Date());
        throw new Error('changed its mind');
      }),
    ).rejects.toThrow('changed its mind');
    expect(await head()).toEqual(before);
  });

  test('holds no text of an event: a reason in words stays out', async () => {
    const before = await head();
    const offerId = randomUUID();
    await sql`insert into offers (id, reference, organisation_id, author_id)
      values (${offerId}, 'O-7K3MQ2', ${people.donor.hat.organisation.id}, ${people.donor.person.id})`.execute(
      db.owner,
    );
    await sql`insert into offer_events (offer_id, action, to_status, role, reason_code, reason_text)
      values (${offerId}, 'return', 'returned', 'broker', 'unclear', 'quillfrost')`.execute(db.owner);
    const [row] = await withActor(worker, (tx) => exportAudit(tx, before.n, 10));
    expect(JSON.parse(row?.payload ?? '')).toMatchObject({
      about: 'offer',
      act: 'return',
      offer: offerId,
      code: 'unclear',
      to: 'returned',
    });
    expect(row?.payload).not.toContain('quillfrost');
  });
});

test('200 writers at once leave no gap and no fork (CO10)', async () => {
  const before = await head();
  await Promise.all(Array.from({ length: 200 }, () => act()));
  expect((await head()).n).toBe(before.n + 200);
  expect(await check()).toEqual(await head());
}, 120_000);

test('writers of the strictest isolation are run again and none is lost (CO10)', async () => {
  const before = await head();
  const strict = () =>
    db.door.withActor(
      { kind: 'auth' },
      (tx) => recordSecurityEvent(tx, { kind: 'signed-in', personId: people.donor.person.id }, new Date()),
      { isolation: 'repeatable read' },
    );
  await Promise.all([strict(), strict(), strict()]);
  expect((await head()).n).toBe(before.n + 3);
  expect(await check()).toEqual(await head());
});

describe('an erased payload', () => {
  test('leaves the chain whole, and the erasure is an act that says which and why', async () => {
    await acts(2);
    const target = (await head()).n - 1;
    const erased = await withActor(worker, (tx) =>
      sql<{ gone: boolean }>`select app.erase_payload(${target}, 'wrong-person') as gone`.execute(tx),
    );
    expect(erased.rows[0]?.gone).toBe(true);
    const rows = await readAll();
    expect(rows[target - 1]).toMatchObject({ n: target, salt: undefined, payload: undefined });
    expect(JSON.parse(rows.at(-1)?.payload ?? '')).toMatchObject({
      about: 'audit',
      act: 'erase',
      erased: String(target),
      code: 'wrong-person',
      role: 'system',
    });
    expect(await check()).toEqual(await head());
  });

  test('is erased once, and what says so is never erased', async () => {
    const target = (await head()).n;
    const { rows } = await withActor(worker, (tx) =>
      sql<{ gone: boolean }>`select app.erase_payload(${target}, 'wrong-person') as gone`.execute(tx),
    );
    expect(rows[0]?.gone).toBe(false);
    expect((await head()).n).toBe(target);
  });

  test('needs a reason that is a code', async () => {
    await expect(
      withActor(worker, (tx) => sql`select app.erase_payload(1, 'Mr X asked us to')`.execute(tx)),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('whoever owns the database', () => {
  test.each([
    'update audit_chain set at = now()',
    'delete from audit_chain',
    'truncate audit_chain cascade',
    `update audit_payloads set payload = '{}'`,
    'delete from audit_payloads',
    'truncate audit_payloads',
    'delete from audit_head',
  ])('is refused: %s', async (statement) => {
    await acts(1);
    await expect(sql.raw(statement).execute(db.owner)).rejects.toMatchObject({ code: '42501' });
  });

  describe('and takes the triggers away', () => {
    let kept: Link;
    let saved: ChainRow[];
    beforeEach(async () => {
      await acts(6);
      kept = await head();
      saved = await readAll();
    });

    /** Does it, looks at what an export says then, and puts everything back. */
    async function tampered(statements: string[]): Promise<ChainRow[]> {
      let rows: ChainRow[] = [];
      const back = new Error('put back');
      await db.owner
        .transaction()
        .execute(async (tx) => {
          for (const table of ['audit_chain', 'audit_payloads', 'audit_head']) {
            await sql.raw(`alter table ${table} disable trigger user`).execute(tx);
          }
          for (const statement of statements) await sql.raw(statement).execute(tx);
          rows = await exportAudit(tx, 0, 5000);
          throw back;
        })
        .catch((error: unknown) => {
          if (error !== back) throw error;
        });
      expect(await readAll()).toEqual(saved);
      return rows;
    }

    test('a changed payload is found', async () => {
      const rows = await tampered([
        `update audit_payloads set payload = payload || '{"act": "signed-out"}' where n = ${kept.n - 2}`,
      ]);
      expect(checkChain(rows, sha256)).toEqual({ n: kept.n - 2, why: 'payload' });
    });

    test('a deleted row is found', async () => {
      const rows = await tampered([
        `delete from audit_payloads where n = ${kept.n - 2}`,
        `delete from audit_chain where n = ${kept.n - 2}`,
      ]);
      expect(checkChain(rows, sha256)).toEqual({ n: kept.n - 2, why: 'missing' });
    });

    test('a cut tail holds together and is found by the checkpoint (VN5)', async () => {
      const rows = await tampered([
        `delete from audit_payloads where n > ${kept.n - 3}`,
        `delete from audit_chain where n > ${kept.n - 3}`,
      ]);
      expect(checkChain(rows, sha256)).toMatchObject({ n: kept.n - 3 });
      expect(judge(kept, rows[kept.n - 1]?.hash)).toBe('cut');
    });

    test('a tail written anew holds together and is found by the checkpoint (VN5)', async () => {
      const cut = kept.n - 3;
      const rows = await tampered([
        `delete from audit_payloads where n > ${cut}`,
        `delete from audit_chain where n > ${cut}`,
        `update audit_head set n = ${cut}, hash = (select hash from audit_chain where n = ${cut})`,
        ...Array.from({ length: 5 }, () => `select app.audit_append('{"about": "account"}', now())`),
      ]);
      expect(checkChain(rows, sha256)).toMatchObject({ n: kept.n + 2 });
      expect(judge(kept, rows[kept.n - 1]?.hash)).toBe('rewritten');
    });
  });
});

describe('the application', () => {
  const roles = ['tws_anonymous', 'tws_user', 'tws_worker', 'tws_auth', 'tws_login'];

  test.each(roles)(
    '%s can neither read what was said nor write the tables, nor append by itself',
    async (role) => {
      const { rows } = await sql<{ name: string }>`
      select t || ' ' || p as name from unnest(array['audit_head', 'audit_chain', 'audit_payloads']) t,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate']) p
      where has_table_privilege(${role}, t, p) or (p in ('insert', 'update') and has_any_column_privilege(${role}, t, p))
      union all select c from unnest(array['salt', 'payload']) c where has_column_privilege(${role}, 'audit_payloads', c, 'select')
      union all select 'append' where has_function_privilege(${role}, 'app.audit_append(jsonb, timestamptz)', 'execute')
      union all select 'entry' where has_function_privilege(${role}, 'app.audit_entry(text, jsonb)', 'execute')`.execute(
        db.owner,
      );
      expect(rows).toEqual([]);
    },
  );

  test('reads the whole log and erases from it as our own worker only', async () => {
    const { rows } = await sql<{ name: string }>`
      select r || ' ' || f as name from unnest(${sql.val(roles)}::text[]) r, unnest(array['app.export_audit(bigint, integer)',
        'app.audit_head()', 'app.erase_payload(bigint, text)']) f
      where has_function_privilege(r, f, 'execute') and r <> 'tws_worker'`.execute(db.owner);
    expect(rows).toEqual([]);
  });
});

test('adding people and sessions is no act of the log by itself', async () => {
  const before = await head();
  await addMember(db, { name: 'Nia New', role: 'donor', organisation: people.donor.hat.organisation });
  expect(await head()).toEqual(before);
});
