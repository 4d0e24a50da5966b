import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSigningOn, makeNoteKey, signWith, useNoteKeys } from '#app/auth/note-keys.ts';
import { signingInputOf } from '#app/auth/note-jws.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { answerDueOn } from '#app/domain/verification/dispute.ts';
import { deskClock } from '#app/domain/matches/desk.ts';
import { noteFacts } from '#app/domain/offers/trust-note.ts';
import { CHECKLISTS } from '#app/domain/verification/checklists.ts';
import { logLine, signedHead } from '#app/domain/verification/log-line.ts';
import { STATUS_LISTS, statusCredentialOf } from '#app/domain/verification/credential.ts';
import { isBitSet, statusBits } from '#app/domain/verification/status-bits.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { answerDispute } from '#app/operations/verification/answer-dispute.ts';
import { noteOrigin } from '#app/operations/verification/note-origin.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import {
  listPublicKeys,
  logLines,
  signLogHead,
  signStatusList,
} from '#app/operations/verification/publish-statuses.ts';
import { revokeNote } from '#app/operations/verification/revoke-note.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { verifyScanned } from '#app/operations/verification/verify-scanned.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import {
  COMPARE_TODAY,
  LOG_WITH_PYTHON,
  SPOKEN,
  STATUS_WITH_PYTHON,
  WITH_OPENSSL,
  WITH_PYTHON,
} from '#app/routes/verification/parts/steps.ts';
import { spokenFingerprint } from '#app/domain/verification/fingerprint.ts';
import { withActor } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { insertKey, listKeys } from '#db/queries/verification/keys.ts';
import {
  findDisputedBefore,
  findNote,
  findNoteTexts,
  findSignedDraft,
  listPublicNotesOf,
} from '#db/queries/verification/notes.ts';
import { findTrustNote } from '#db/queries/verification/trust-notes.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { verdicts } from '#tests/support/principles.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';

/** Keys are registered at the moment of the first note; everything after it is later. */
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
/** The system's own, or the first there is that knows the library: another one may come before it in PATH. */
const python = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  .map((folder) => join(folder, 'python3'))
  .find((path) => spawnSync(path, ['-c', 'import jwcrypto']).status === 0);
const hasJwcrypto = python !== undefined;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

const WHY = 'The laboratory examined another build.';
let database: TestDatabase;
let people: Cast;
let offerId: string;
let declared: string;
const folder = mkdtempSync(join(tmpdir(), 'tws-notes-'));

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  offerId = await arrangeOffer(database, people.donor, TECHNOLOGY);
  await arrangePassport(database, people.donor, offerId);
  expect(await sendOffer(people.donor, { id: offerId, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(
    await publishOffer(people.broker, { id: offerId, revision: 2, verdicts: verdicts() }, NOW),
  ).toMatchObject({ ok: true });
  declared = (await newest()).reference;
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function newest() {
  const row = await database.owner
    .selectFrom('trust_notes')
    .selectAll()
    .where('jws', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('issued_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { ...row, reference: row.reference!, jws: row.jws! };
}

/** The letters on notes that somebody had, the oldest first. */
async function told({ person }: CastMember): Promise<string[]> {
  const rows = await database.owner
    .selectFrom('outbox')
    .select(['kind', 'values'])
    .where('email', '=', person.email)
    .where('kind', 'in', ['note-disputed', 'note-moved'])
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, values }) => `${kind} ${values.path}`);
}

async function textOf(reference: string) {
  const texts = await withActor({ kind: 'anonymous' }, (tx) => findNoteTexts(tx, reference));
  return texts!;
}

async function write(by: Wearing, at: Date, content = FINISHED_NOTE) {
  const started = await startNote(by, { offerId }, at);
  if (!started.ok) return started;
  const id = started.value.draftId;
  const { revision } = await database.owner
    .selectFrom('note_drafts')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const saved = await saveNote(by, { id, revision, content }, at);
  if (!saved.ok) return saved;
  return signNote(by, { id, revision: revision + 1, offerVersion: await version() }, at);
}

/** Whoever issued a note answers its dispute: another one will put it right. */
async function announceCorrection(by: Wearing, reference: string, at: Date): Promise<void> {
  const { id: disputeId } = await database.owner
    .selectFrom('note_disputes as d')
    .innerJoin('trust_notes as t', 't.id', 'd.note_id')
    .select('d.id')
    .where('t.reference', '=', reference)
    .executeTakeFirstOrThrow();
  const answer = { reference, disputeId, outcome: 'corrected', text: 'We sign another.' } as const;
  expect(await answerDispute(by, answer, at)).toMatchObject({ ok: true });
}

async function issue(by: Wearing, at: Date, content = FINISHED_NOTE): Promise<string> {
  const outcome = await write(by, at, content);
  if (!outcome.ok || outcome.value === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.value.reference;
}

async function version(): Promise<number> {
  const row = await database.owner
    .selectFrom('offers')
    .select('content_version')
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow();
  return row.content_version;
}

async function published() {
  const [offer] = await withActor({ kind: 'anonymous' }, (tx) => listPublishedOffers(tx, [offerId]));
  return offer!;
}

const payloadOf = (jws: string) =>
  JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as {
    credentialStatus: { statusListIndex: string }[];
    credentialSubject: { offer: { sha256: string; version: number }; level: string };
  };

/** What somebody keeps who wants to check without us: the note, the keys. */
async function withOpenssl(jws: string): Promise<boolean> {
  const { keys } = (await listPublicKeys()) as { keys: { kid: string; x: string }[] };
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('latin1')) as { kid: string };
  const { x } = keys.find((key) => key.kid === kid)!;
  // The fixed beginning of an Ed25519 public key in DER (RFC 8410), as docs and the page of steps say.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(x, 'base64url')]);
  const at = (name: string) => join(folder, name);
  writeFileSync(at('key.der'), der);
  writeFileSync(at('input'), `${header}.${payload}`);
  writeFileSync(at('signature'), Buffer.from(signature, 'base64url'));
  const run = spawnSync('openssl', [
    ...['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', at('key.der'), '-rawin'],
    ...['-in', at('input'), '-sigfile', at('signature')],
  ]);
  return run.status === 0;
}

async function withJwcrypto(jws: string): Promise<boolean> {
  const script = `
import json, sys
from jwcrypto import jwk, jws
text = sys.stdin.read()
keys = jwk.JWKSet.from_json(json.dumps({"keys": [{k: v for k, v in key.items() if k in ("kty", "crv", "x", "kid", "use", "alg")} for key in json.loads(sys.argv[1])["keys"]]}))
token = jws.JWS(); token.deserialize(text)
token.verify(keys.get_key(json.loads(token.objects["protected"])["kid"]))
`;
  const run = spawnSync(python!, ['-c', script, JSON.stringify(await listPublicKeys())], { input: jws });
  return run.status === 0;
}

describe('a donor’s own declaration', () => {
  test('is signed when the offer is handed in, bound to its version and to the SHA-256 of its public text', async () => {
    const { jws, subjectJson } = await textOf(declared);
    const { offer, level } = payloadOf(jws).credentialSubject;
    expect(level).toBe('L1');
    expect(offer).toMatchObject({
      version: 1,
      sha256: createHash('sha256').update(subjectJson).digest('hex'),
    });
    expect(await verifyNote(jws, undefined, later(1))).toMatchObject({
      verdict: 'valid',
      note: { level: 'L1' },
    });
    expect((await published()).note).toMatchObject({
      level: 'L1',
      signed: true,
      stale: false,
      reference: declared,
    });
  });

  test('is found from paper by what is scanned, and not where the paper names another text', async () => {
    const { sha256 } = await verifyNote((await textOf(declared)).jws, undefined, later(1));
    for (const scanned of [{ reference: declared }, { reference: declared, sha256 }])
      expect(await verifyScanned(scanned, undefined, later(1))).toMatchObject({
        verdict: 'valid',
        sha256,
        note: { reference: declared },
      });
    const forged = { reference: declared, sha256: '0'.repeat(64) };
    expect(await verifyScanned(forged, undefined, later(1))).toMatchObject({ fault: 'not-as-printed' });
    expect(await verifyScanned({ reference: 'T-ZZZZZZ' }, undefined, later(1))).toBeUndefined();
  });

  test('is not made where nothing can sign, and the offer stays with its donor', async () => {
    const id = await arrangeOffer(database, people.donor, TECHNOLOGY);
    await arrangePassport(database, people.donor, id);
    useNoteKeys(undefined);
    expect(await sendOffer(people.donor, { id, revision: 1 }, later(1))).toEqual({
      ok: false,
      reason: 'signing-off',
    });
    useNoteKeys(TEST_KEYS);
    const { status } = await database.owner
      .selectFrom('offers')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(status).toBe('draft');
  });
});

describe('who may examine', () => {
  test('not who published it, nobody of the donor’s, nobody whom its donor pays or owns or through whom it is delivered, no recipient', async () => {
    const conflict = { ok: false, reason: 'conflict-of-interest' };
    expect(await startNote(people.broker, { offerId }, later(2))).toEqual(conflict);
    const { organisation } = people.donor.hat;
    const ownVerifier = await addMember(database, {
      name: 'Olga Own',
      role: 'verifier',
      organisation,
      now: NOW,
    });
    expect(await startNote(ownVerifier, { offerId }, later(2))).toEqual(conflict);
    const hub = people.hubCoordinator;
    await database.owner
      .updateTable('hubs')
      .set({ funders: ['ASTERIA cooperation agency'] })
      .where('organisation_id', '=', hub.hat.organisation.id)
      .execute();
    expect(await startNote(hub, { offerId }, later(2))).toEqual(conflict);
    await database.owner
      .updateTable('hubs')
      .set({ funders: [], owners: ['Asteria Cooperation Agency'] })
      .where('organisation_id', '=', hub.hat.organisation.id)
      .execute();
    expect(await startNote(hub, { offerId }, later(2))).toEqual(conflict);
    await database.owner
      .updateTable('hubs')
      .set({ owners: [] })
      .where('organisation_id', '=', hub.hat.organisation.id)
      .execute();
    const delivered = (by: string[]) =>
      database.owner.updateTable('offers').set({ via_hub_ids: by }).where('id', '=', offerId).execute();
    await delivered([hub.hat.organisation.id]);
    expect(await startNote(hub, { offerId }, later(2))).toEqual(conflict);
    await delivered([]);
    for (const other of [people.focalPoint, people.donor, people.administrator]) {
      expect(await startNote(other, { offerId }, later(2))).toEqual({ ok: false, reason: 'not-your-act' });
    }
  });

  test('not without naming a tie that is known, in the hub’s profile or in the donor’s, whoever holds the key', async () => {
    const organisation = await addOrganisation(database, { name: 'Tied Hub', kind: 'hub' });
    const hub = await addMember(database, {
      name: 'Tia Tied',
      role: 'hub_coordinator',
      organisation,
      now: NOW,
    });
    const { id } = organisation;
    const profile = (said: { partners?: string[]; host?: string }) =>
      database.owner
        .updateTable('hubs')
        .set({ partners: [], host: '', ...said })
        .where('organisation_id', '=', id)
        .execute();
    const incomplete = { ok: false, reason: 'incomplete' };
    for (const said of [
      { partners: ['Asteria Cooperation Agency'] },
      { host: 'Asteria Cooperation Agency, New Town' },
    ]) {
      await profile(said);
      expect(await write(hub, later(2))).toEqual(incomplete);
    }
    await profile({});
    const donor = people.donor.hat.organisation.id;
    const row = { organisation_id: donor, mandate: '', kinds: [], funders: [organisation.name], ties: [] };
    await database.owner
      .insertInto('note_issuers')
      .values({ ...row, updated_at: NOW })
      .execute();
    expect(await write(hub, later(2))).toEqual(incomplete);
    await database.owner.deleteFrom('note_issuers').where('organisation_id', '=', donor).execute();

    const key = await makeNoteKey();
    await withActor(actingPerson(hub), (tx) =>
      insertKey(tx, { ...key, organisationId: id, custody: 'own' }, later(2)),
    );
    expect(await write(hub, later(2))).toMatchObject({ ok: true, value: { waits: true } });
    const draft = await database.owner
      .selectFrom('note_drafts')
      .select(['id', 'prepared'])
      .where('organisation_id', '=', id)
      .executeTakeFirstOrThrow();
    const { signingInput } = draft.prepared!;
    await profile({ partners: ['Asteria Cooperation Agency'] });
    const upload = () =>
      uploadSignature(hub, { id: draft.id, jws: `${signingInput}.${signWith(key, signingInput)}` }, later(2));
    expect(await upload()).toEqual(incomplete);
    const interests = 'We work with the Asteria Cooperation Agency, unpaid.';
    expect(await write(hub, later(2), { ...FINISHED_NOTE, interests })).toMatchObject({ ok: true });
    await database.owner.deleteFrom('note_drafts').where('organisation_id', '=', id).execute();
    await profile({});
  });

  test('another broker reaches L2, whatever was examined', async () => {
    await issue(people.secondBroker, later(3));
    expect((await newest()).level).toBe('L2');
  });

  test('the database itself refuses what the rules refuse', async () => {
    const note = await newest();
    const by = actingPerson(people.secondBroker);
    const asL3 = withActor(by, (tx) =>
      sql`insert into trust_notes (offer_id, level, issuer_organisation_id, issuer_name, issued_by, issued_on, expires_on,
        reference, issuer_role, offer_version, offer_sha256, subject_json, statement, jws, jws_sha256, kid, status_index)
        values (${offerId}, 'L3', ${by.organisationId}, 'x', ${by.personId}, '2026-11-23', '2027-11-23', 'T-000000', 'broker', 1,
          ${'0'.repeat(64)}, '', '{}', 'x', ${'1'.repeat(64)}, ${note.kid}, 7)`.execute(tx),
    );
    await expect(asL3).rejects.toMatchObject({ code: '42501' });
    const changed = sql`update trust_notes set limits = 'none' where id = ${note.id}`.execute(database.owner);
    await expect(changed).rejects.toMatchObject({ code: '42501' });
    const removed = sql`delete from trust_notes where id = ${note.id}`.execute(database.owner);
    await expect(removed).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a verifier’s note', () => {
  let reference: string;
  let jws: string;
  beforeAll(async () => {
    reference = await issue(people.verifier, later(10));
    ({ jws } = await textOf(reference));
  });

  test('is the one that the offer shows and matching counts, and needs everything answered', async () => {
    expect((await published()).note).toMatchObject({ level: 'L3', reference, expiresOn: '2028-11-23' });
    const incomplete = await write(people.verifier, later(11), { ...FINISHED_NOTE, limits: ' ' });
    expect(incomplete).toEqual({ ok: false, reason: 'incomplete' });
    for (const half of [{ certificateId: 'CC-1' }, { certificateEndsOn: '2027-03-01' }])
      expect(await write(people.verifier, later(11), { ...FINISHED_NOTE, ...half })).toEqual(incomplete);
    const checks = Object.fromEntries(CHECKLISTS.software.map((item) => [item, 'not-examined' as const]));
    expect(await write(people.verifier, later(11), { ...FINISHED_NOTE, checks })).toEqual(incomplete);
    const ended = { ...FINISHED_NOTE, certificateId: 'CC-1', certificateEndsOn: '2026-11-23' };
    expect(await write(people.verifier, later(11), ended)).toEqual({ ok: false, reason: 'support-ended' });
    const secret = { ...FINISHED_NOTE, how: 'password: hunter2hunter2' };
    expect(await write(people.verifier, later(11), secret)).toEqual({ ok: false, reason: 'secret-found' });
  });

  test('is not for another offer or version', async () => {
    const mine = (await published()).reference;
    expect(await verifyNote(jws, { reference: mine, version: 1 }, later(12))).toMatchObject({
      verdict: 'valid',
    });
    expect(await verifyNote(jws, { reference: mine, version: 2 }, later(12))).toMatchObject({
      verdict: 'not-for-this',
    });
    expect(await verifyNote(jws, { reference: 'O-ZZZZZZ' }, later(12))).toMatchObject({
      verdict: 'not-for-this',
    });
  });

  test('with any one byte flipped is not valid', async () => {
    const places = [
      0,
      5,
      jws.indexOf('.'),
      jws.indexOf('.') + 9,
      jws.length >> 1,
      jws.lastIndexOf('.'),
      jws.length - 60,
      jws.length - 1,
    ];
    for (const place of places) {
      for (const bit of [1, 16]) {
        const bytes = Buffer.from(jws, 'latin1');
        bytes[place]! ^= bit;
        expect(
          (await verifyNote(bytes.toString('latin1'), undefined, later(12))).verdict,
          `${place}/${bit}`,
        ).toBe('not-valid');
      }
    }
  });

  test.skipIf(!hasOpenssl)('is verified by OpenSSL, and with a byte flipped it is not', async () => {
    expect(await withOpenssl(jws)).toBe(true);
    expect(
      await withOpenssl(
        jws.replace(/^(.{200})(.)/, (_all, head: string, one: string) => head + (one === 'A' ? 'B' : 'A')),
      ),
    ).toBe(false);
  });

  test.skipIf(!hasJwcrypto)(
    'is verified by python3-jwcrypto, and so is the list of statuses; with a byte flipped they are not',
    async () => {
      const list = (await signStatusList('revoked', later(12)))!;
      for (const text of [jws, list]) {
        expect(await withJwcrypto(text)).toBe(true);
        expect(
          await withJwcrypto(
            text.replace(
              /^(.{200})(.)/,
              (_all, head: string, one: string) => head + (one === 'A' ? 'B' : 'A'),
            ),
          ),
        ).toBe(false);
      }
    },
  );

  test.skipIf(!hasJwcrypto || !hasOpenssl)(
    'is verified by exactly the steps that the page prints',
    async () => {
      writeFileSync(join(folder, 'note.jwt'), jws);
      writeFileSync(join(folder, 'keys.json'), JSON.stringify(await listPublicKeys()));
      for (const list of STATUS_LISTS)
        writeFileSync(join(folder, `${list}.jwt`), (await signStatusList(list, later(12)))!);
      writeFileSync(join(folder, 'head.json'), JSON.stringify(await signLogHead(later(12))));
      let log = '';
      for await (const line of logLines()) log += line;
      writeFileSync(join(folder, 'log.jsonl'), log);
      // The reader's `python3` is the one that knows the library, whatever this machine's shells set up first.
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, 'python3'), `#!/bin/sh\nexec '${python}' "$@"\n`, { mode: 0o755 });
      const shell = (script: string) =>
        spawnSync('bash', ['-e', '-c', script], {
          cwd: folder,
          encoding: 'utf8',
          env: { NODE_ENV: 'test', PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: folder },
        });
      const checked = shell(WITH_PYTHON);
      expect(checked.stdout, checked.stderr).toContain(reference);
      const openssl = shell(WITH_OPENSSL);
      expect(openssl.stdout, openssl.stderr).toContain('Signature Verified Successfully');
      const status = shell(STATUS_WITH_PYTHON);
      expect(status.stdout, status.stderr).toContain(
        'not expired, not withdrawn, not replaced, not disputed',
      );
      expect(status.stdout).toMatch(/^bound to version 1 of O-[0-9A-Z]{6}: step 7/m);
      writeFileSync(join(folder, 'offer.json'), '{}');
      const [compare = ''] = COMPARE_TODAY.split('\n');
      writeFileSync(join(folder, 'today.json'), '{}');
      expect(shell(compare).stdout).toBe('the offer has not changed since\n');
      writeFileSync(join(folder, 'today.json'), '[]');
      expect(shell(compare)).toMatchObject({ status: 1 });
      const logged = shell(LOG_WITH_PYTHON);
      expect(logged.stdout, logged.stderr).toMatch(new RegExp(`^\\S+ issue ${reference}\n$`));
      await refuseWhatIsWrong(shell);
      const sha256 = createHash('sha256').update(jws).digest('hex');
      expect(shell(SPOKEN).stdout.trim()).toBe(spokenFingerprint(sha256).join(' '));
      writeFileSync(
        join(folder, 'note.jwt'),
        jws.replace(/^(.{200})(.)/, (_all, head: string, one: string) => head + (one === 'A' ? 'B' : 'A')),
      );
      expect(shell(WITH_PYTHON).status).not.toBe(0);
      expect(shell(WITH_OPENSSL).status).not.toBe(0);
    },
  );

  /** The printed steps stop at each file that is not as it should be; the files are as they were when this returns. */
  async function refuseWhatIsWrong(shell: (script: string) => { status: number | null; stderr: string }) {
    const stops = (name: string, content: string, script: string, why: string) => {
      const kept = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), content);
      const run = shell(script);
      writeFileSync(join(folder, name), kept);
      expect(run.status, name).not.toBe(0);
      expect(run.stderr, name).toContain(why);
    };
    const kept = (name: string) => readFileSync(join(folder, name), 'utf8');
    const platform = (await withActor({ kind: 'anonymous' }, listKeys)).find((key) => !key.organisationId)!;
    const { statusListIndex } = payloadOf(jws).credentialStatus[0]!;
    const words = { revoked: 'withdrawn', superseded: 'replaced', disputed: 'disputed' } as const;
    for (const list of STATUS_LISTS) {
      const bits = `u${gzipSync(statusBits([Number(statusListIndex)])).toString('base64url')}`;
      const credential = statusCredentialOf(noteOrigin(), list, bits, later(12));
      const input = signingInputOf(platform.kid, credential);
      const set = `${input}.${signWith(platform, input)}`;
      stops(`${list}.jwt`, set, STATUS_WITH_PYTHON, `against it: ${words[list]}`);
      // What a stranger wrote into a list, and another list under this one's name.
      const forged = `${input}.${kept(`${list}.jwt`).split('.')[2]}`;
      stops(`${list}.jwt`, forged, STATUS_WITH_PYTHON, 'InvalidJWSSignature');
      const other = kept(list === 'revoked' ? 'disputed.jwt' : 'revoked.jwt');
      stops(`${list}.jwt`, other, STATUS_WITH_PYTHON, 'is not the list that the note names');
    }
    const issuers = await issuersKey();
    const own = signingInputOf(issuers.kid, statusCredentialOf(noteOrigin(), 'revoked', 'u', later(12)));
    const byIssuer = `${own}.${signWith(issuers, own)}`;
    stops('revoked.jwt', byIssuer, STATUS_WITH_PYTHON, 'is not signed by the platform');
    const claims = JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as object;
    const resigned = (said: object) => {
      const input = signingInputOf(issuers.kid, { ...claims, ...said });
      return `${input}.${signWith(issuers, input)}`;
    };
    const ended = resigned({ validUntil: '2020-01-01T23:59:59Z' });
    stops('note.jwt', ended, STATUS_WITH_PYTHON, 'against it: expired');
    stops('note.jwt', ended, LOG_WITH_PYTHON, 'the log does not have this note');
    const borrowed = resigned({ issuer: { id: `${noteOrigin()}/en/verification/issuers#another` } });
    stops('note.jwt', borrowed, WITH_PYTHON, 'the key is not the issuer');
    const log = kept('log.jsonl');
    const rewritten = log.replace('"issue"', '"answer"');
    stops('log.jsonl', rewritten, LOG_WITH_PYTHON, 'is not the one whose head is signed');
    const cut = log.trimEnd().split('\n').slice(0, -1).join('\n');
    stops('log.jsonl', cut, LOG_WITH_PYTHON, 'is not the one whose head is signed');
    const head = JSON.parse(kept('head.json')) as { n: number };
    stops('head.json', JSON.stringify({ ...head, n: head.n - 1 }), LOG_WITH_PYTHON, 'InvalidSignature');
    const keys = JSON.parse(kept('keys.json')) as { keys: { kid: string }[] };
    const distrusted = keys.keys.map((key) =>
      key.kid === issuers.kid ? { ...key, compromisedFrom: NOW.toISOString() } : key,
    );
    for (const script of [LOG_WITH_PYTHON, WITH_PYTHON])
      stops('keys.json', JSON.stringify({ keys: distrusted }), script, 'in other hands');
    stops(
      'keys.json',
      JSON.stringify({ keys: distrusted }),
      STATUS_WITH_PYTHON,
      'against it: key not believed',
    );
    const lost = keys.keys.map((key) =>
      key.kid === platform.kid ? { ...key, compromisedFrom: NOW.toISOString() } : key,
    );
    stops('keys.json', JSON.stringify({ keys: lost }), STATUS_WITH_PYTHON, 'was signed when the key');
  }

  /** The key with which the note is signed. */
  async function issuersKey() {
    const { kid } = JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString()) as { kid: string };
    return (await withActor({ kind: 'anonymous' }, listKeys)).find((key) => key.kid === kid)!;
  }

  test('forged with a key that nobody registered, or the platform’s own, or never entered, is not valid', async () => {
    const stray = await makeNoteKey();
    const signed = (key: { kid: string; x: string }) => {
      const input = signingInputOf(key.kid, payloadOf(jws));
      return `${input}.${signWith(key, input)}`;
    };
    expect(await verifyNote(signed(stray), undefined, later(12))).toMatchObject({ fault: 'unknown-key' });
    const { keys } = (await listPublicKeys()) as { keys: { kid: string; x: string; issuer: string }[] };
    const platform = keys.find(({ issuer }) => issuer === 'platform')!;
    expect(await verifyNote(signed(platform), undefined, later(12))).toMatchObject({ fault: 'unknown-key' });
    const own = keys.find(({ issuer }) => issuer === people.verifier.hat.organisation.id)!;
    const other = `${signingInputOf(own.kid, { ...payloadOf(jws), id: 'x' })}`;
    expect(await verifyNote(`${other}.${signWith(own, other)}`, undefined, later(12))).toMatchObject({
      fault: 'not-in-log',
    });
    expect(await verifyNote('no note', undefined, later(12))).toMatchObject({ fault: 'unreadable' });
  });

  test('a second version takes the place of the first, which stays', async () => {
    const before = { reference, jws };
    expect(await told(people.donor)).toEqual([]);
    reference = await issue(people.verifier, later(20), { ...FINISHED_NOTE, findings: 'Read again.' });
    expect(await told(people.donor)).toEqual([`note-moved /en/notes/${reference}`]);
    const { entries } = await readInbox(people.donor, later(20));
    expect(entries.find(({ kind }) => kind === 'note-moved')?.about).toMatchObject({ reference });
    ({ jws } = await textOf(reference));
    expect(await verifyNote(before.jws, undefined, later(21))).toMatchObject({
      verdict: 'superseded',
      note: { newer: reference },
    });
    expect((await verifyNote(jws, undefined, later(21))).note?.newer).toBeUndefined();
    expect(await verifyNote(jws, undefined, later(21))).toMatchObject({ verdict: 'valid' });
    expect((await published()).note).toMatchObject({ reference });
    // Everybody finds both among what their issuer signed, a page after another.
    const signedBy = (after?: { at: string; id: string }) =>
      withActor({ kind: 'anonymous' }, (tx) =>
        listPublicNotesOf(tx, people.verifier.hat.organisation.id, { most: 1, after }),
      );
    const [newest, next] = await signedBy();
    expect([newest, next].map((one) => one?.note.reference)).toEqual([reference, before.reference]);
    const beyond = await signedBy({ at: newest!.at, id: newest!.note.id });
    expect(beyond[0]).toMatchObject({ note: { reference: before.reference }, about: next!.about });
    expect(beyond[0]?.note.supersededAt).toEqual(later(20));
    // Of an offer that was never public nobody learns that a note on it was signed.
    const { published_at } = await database.owner
      .selectFrom('offers')
      .select('published_at')
      .where('id', '=', offerId)
      .executeTakeFirstOrThrow();
    const setPublished = (values: { published_at: Date | null }) =>
      database.owner.updateTable('offers').set(values).where('id', '=', offerId).execute();
    await setPublished({ published_at: null });
    expect(await signedBy()).toEqual([]);
    await setPublished({ published_at });
  });

  test('disputed, it is marked everywhere at once; only its issuer answers, once; both texts stay', async () => {
    const dispute = { reference, text: 'The build was of another release.' };
    expect(await disputeNote(people.verifier, dispute, later(30))).toMatchObject({
      ok: false,
      reason: 'own-offer',
    });
    expect(await disputeNote(people.broker, dispute, later(30))).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
    expect(await disputeNote(people.focalPoint, dispute, later(30))).toMatchObject({ ok: true });
    expect(await disputeNote(people.focalPoint, dispute, later(30))).toEqual({
      ok: false,
      reason: 'already-there',
    });
    expect(await verifyNote(jws, undefined, later(31))).toMatchObject({ verdict: 'disputed' });
    expect((await published()).note).toMatchObject({ disputed: true });
    const { id: disputeId } = await database.owner
      .selectFrom('note_disputes')
      .select('id')
      .executeTakeFirstOrThrow();
    // Its issuer is asked, with the day, and the donor of the offer told; whoever raised it needs no letter of it.
    expect(await told(people.verifier)).toEqual([`note-disputed /en/notes/${reference}/issuer`]);
    expect(await told(people.donor)).toHaveLength(2);
    expect(await told(people.focalPoint)).toEqual([]);
    const path = `/notes/${reference}/issuer`;
    const waits = async () => (await readInbox(people.verifier, later(60))).records;
    expect(await waits()).toMatchObject([
      { lane: 'me', path, reference, title: expect.any(String) as string, since: dayOf(later(30)) },
    ]);
    expect((await waits())[0]?.by).toBe(answerDueOn(dayOf(later(30))));
    // Whoever raised it reads that it waits for others, and is not asked to raise it again.
    const raised = async () =>
      (await readInbox(people.focalPoint, later(60))).records
        .filter(({ reference: about }) => about === reference)
        .map(({ lane, says }) => [lane, says]);
    expect(await raised()).toEqual([['others', 'inbox.own_dispute']]);
    expect(await stillAsked(database.owner, 'note-disputed', path)).toEqual([people.verifier.person.email]);
    // A broker who chases has it on the desk, with the same day, under whoever has the offer.
    const chased = async () =>
      (await listDesk(people.broker, later(60), { kind: 'note-disputed', whose: 'everyone' })).lines;
    const [item] = await chased();
    expect(item).toMatchObject({
      id: offerId,
      reference,
      since: later(30),
      organisation: people.verifier.hat.organisation.name,
    });
    expect(deskClock(item!, dayOf(later(60)))).toMatchObject({ by: answerDueOn(dayOf(later(30))) });
    const answer = { reference, disputeId, outcome: 'stands', text: 'It was release 2.4.' } as const;
    expect(await answerDispute(people.secondBroker, answer, later(32))).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
    expect(await answerDispute(people.verifier, answer, later(32))).toMatchObject({ ok: true });
    expect(await answerDispute(people.verifier, answer, later(33))).toEqual({
      ok: false,
      reason: 'already-answered',
    });
    expect(await waits()).toEqual([]);
    expect(await raised()).toEqual([]);
    expect(await chased()).toEqual([]);
    expect(await stillAsked(database.owner, 'note-disputed', path)).toEqual([]);
    expect(await told(people.focalPoint)).toEqual([`note-moved /en/notes/${reference}`]);
    expect(await told(people.donor)).toHaveLength(3);
    expect(await told(people.verifier)).toHaveLength(1);
    const kept = await database.owner.selectFrom('note_disputes').select(['text', 'answer']).execute();
    expect(kept).toEqual([{ text: dispute.text, answer: answer.text }]);
    // Which State it was is nobody's to know.
    const who = withActor({ kind: 'anonymous' }, (tx) =>
      tx.selectFrom('note_disputes').select('organisation_id').execute(),
    );
    await expect(who).rejects.toMatchObject({ code: '42501' });
  });

  test('is stale once the donor changes what is public: the note is bound to the version it was signed for', async () => {
    const draft = await startNote(people.verifier, { offerId }, later(40));
    const id = draft.ok ? draft.value.draftId : '';
    const read = await version();
    await database.owner
      .updateTable('offers')
      .set({ summary: 'Other words.' })
      .where('id', '=', offerId)
      .execute();
    expect(await signNote(people.verifier, { id, revision: 1, offerVersion: read }, later(41))).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await verifyNote(jws, undefined, later(41))).toMatchObject({ verdict: 'stale' });
    expect((await published()).note).toMatchObject({ stale: true });
    const signed = await signNote(people.verifier, { id, revision: 1, offerVersion: read + 1 }, later(42));
    // For its own organisation, in the role that wrote it, the draft's address leads to the note.
    const became = (by: CastMember) =>
      withActor(actingPerson(by), (tx) => findSignedDraft(tx, actingPerson(by), id));
    expect(await became(people.verifier)).toBe(signed.ok && signed.value.reference);
    expect(await became(people.secondBroker)).toBeUndefined();
    expect(signed).toMatchObject({ ok: true });
    reference = signed.ok ? signed.value.reference : '';
    ({ jws } = await textOf(reference));
    expect((await published()).note).toMatchObject({ stale: false, disputed: false });
  });

  test('another that is disputed stays in sight beside the one that counts, until it gives way', async () => {
    const seen = async () => [
      (await published()).note!,
      (await withActor(actingPerson(people.donor), (tx) => findTrustNote(tx, offerId)))!,
    ];
    const beside = await issue(people.secondBroker, later(43));
    for (const note of await seen()) expect(noteFacts(note)).toMatchObject({ level: 'L3', disputed: false });
    const dispute = { reference: beside, text: 'The papers are of another release.' };
    expect(await disputeNote(people.focalPoint, dispute, later(43))).toMatchObject({ ok: true });
    for (const note of await seen()) {
      expect(note).toMatchObject({ reference, disputed: false, otherDisputed: beside });
      expect(noteFacts(note)).toMatchObject({ level: 'L3', disputed: true });
    }
    // Signing another, or the same again, is no answer.
    const corrected = { ...FINISHED_NOTE, findings: 'Of release 2.4.' };
    expect(await write(people.secondBroker, later(44), corrected)).toEqual({
      ok: false,
      reason: 'dispute-waits',
    });
    await announceCorrection(people.secondBroker, beside, later(44));
    const waits = async () =>
      (await readInbox(people.secondBroker, later(44))).records
        .filter(({ reference: about }) => about === beside)
        .map(({ says, path, by }) => [says, path, by]);
    expect(await waits()).toEqual([['inbox.correct', `/notes/${beside}/issuer`, undefined]]);
    expect(await write(people.secondBroker, later(44))).toEqual({ ok: false, reason: 'nothing-corrected' });
    for (const note of await seen()) expect(noteFacts(note)).toMatchObject({ level: 'L3', disputed: true });
    const after = await issue(people.secondBroker, later(45), corrected);
    expect(await waits()).toEqual([]);
    for (const note of await seen()) expect(noteFacts(note)).toMatchObject({ level: 'L3', disputed: false });
    // Whoever reads the newer one is led to what was said of the one before.
    const before = await withActor({ kind: 'anonymous' }, async (tx) =>
      findDisputedBefore(tx, (await findNote(tx, after))!),
    );
    expect(before).toEqual({ reference: beside, disputedOn: dayOf(later(43)) });
  });

  test('signed while its donor saves another version, it is of the version that was read and shown stale, or not signed: 20 rounds (CO8)', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const at = later(42.1 + round / 100);
      const started = await startNote(people.verifier, { offerId }, at);
      const id = started.ok ? started.value.draftId : '';
      const { revision } = await database.owner
        .selectFrom('note_drafts')
        .select('revision')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const read = await version();
      const save = () =>
        database.owner
          .updateTable('offers')
          .set({ summary: `Other words, ${round}.` })
          .where('id', '=', offerId)
          .execute();
      const sign = () => signNote(people.verifier, { id, revision, offerVersion: read }, at);
      const [signed] = await Promise.all(
        round % 2 ? [sign(), save()] : [new Promise((soon) => setImmediate(soon)).then(sign), save()],
      );
      expect(await version()).toBe(read + 1);
      outcomes.add(signed.ok ? 'signed' : signed.reason);
      if (!signed.ok) {
        expect(signed).toEqual({ ok: false, reason: 'stale' });
        continue;
      }
      const text = await textOf(signed.value.reference);
      const { offer } = payloadOf(text.jws).credentialSubject;
      const sha256 = createHash('sha256').update(text.subjectJson).digest('hex');
      expect(offer).toMatchObject({ version: read, sha256 });
      expect(text.subjectJson).not.toContain(`Other words, ${round}.`);
      expect(await verifyNote(text.jws, undefined, at)).toMatchObject({ verdict: 'stale' });
      expect((await published()).note).toMatchObject({ stale: true });
    }
    expect([...outcomes].filter((outcome) => !['signed', 'stale'].includes(outcome))).toEqual([]);
    // What the tests below go on with: a note of the version as it is now.
    const started = await startNote(people.verifier, { offerId }, later(42.5));
    const id = started.ok ? started.value.draftId : '';
    const { revision } = await database.owner
      .selectFrom('note_drafts')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const signed = await signNote(
      people.verifier,
      { id, revision, offerVersion: await version() },
      later(42.5),
    );
    reference = signed.ok ? signed.value.reference : '';
    ({ jws } = await textOf(reference));
  });

  test('expired, it says so', async () => {
    expect(await verifyNote(jws, undefined, new Date('2028-11-23T23:00:00Z'))).toMatchObject({
      verdict: 'expiring',
    });
    expect(await verifyNote(jws, undefined, new Date('2028-11-24T00:00:00Z'))).toMatchObject({
      verdict: 'expired',
    });
  });

  test('revoked by its issuer alone, it is so at once, in the list of statuses too', async () => {
    const refused = { ok: false, reason: 'secret-found' };
    const secret = 'The laboratory sent it with pwd=abcdefgh.';
    expect(await revokeNote(people.verifier, { reference, reason: secret }, later(50))).toEqual(refused);
    for (const other of [people.secondBroker, people.donor, people.hubCoordinator]) {
      expect(await revokeNote(other, { reference, reason: WHY }, later(50))).toMatchObject({
        ok: false,
        reason: 'not-your-act',
      });
    }
    const toldBefore = await told(people.donor);
    expect(await revokeNote(people.verifier, { reference, reason: WHY }, later(50))).toMatchObject({
      ok: true,
    });
    expect(await told(people.donor)).toEqual([...toldBefore, `note-moved /en/notes/${reference}`]);
    expect(await revokeNote(people.verifier, { reference, reason: WHY }, later(51))).toEqual({
      ok: false,
      reason: 'not-now',
    });
    const read = await withActor({ kind: 'anonymous' }, (tx) => findNote(tx, reference));
    expect(read).toMatchObject({ revocationReason: WHY });
    const reworded = database.owner
      .updateTable('trust_notes')
      .set({ revocation_reason: 'Another one.' })
      .where('reference', '=', reference);
    await expect(reworded.execute()).rejects.toMatchObject({ code: '42501' });
    expect(await verifyNote(jws, undefined, later(50))).toMatchObject({ verdict: 'revoked' });
    // The broker's note is about words that the donor changed: it shows, as stale, and counts as none.
    expect((await published()).note).toMatchObject({ level: 'L2', stale: true });
    const list = (await signStatusList('revoked', later(50)))!;
    const { credentialSubject } = JSON.parse(Buffer.from(list.split('.')[1]!, 'base64url').toString()) as {
      credentialSubject: { encodedList: string };
    };
    const bits = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));
    expect(isBitSet(bits, Number(payloadOf(jws).credentialStatus[0]!.statusListIndex))).toBe(true);
    expect(bits.length * 8).toBe(131_072);
  });
});

describe('a key that the issuer keeps itself', () => {
  let owner: CastMember;
  beforeAll(async () => {
    const organisation = await addOrganisation(database, { name: 'Sealed Laboratory', kind: 'academia' });
    owner = await addMember(database, { name: 'Otto Own', role: 'verifier', organisation, now: NOW });
  });

  let key: Awaited<ReturnType<typeof makeNoteKey>>;

  test('signs outside: exactly the text that waits, by exactly the registered key', async () => {
    // What happens at the issuer's, with nothing of ours but the text.
    key = await makeNoteKey();
    const pem = readdirSync(TEST_KEYS).find((name) => name.includes(key.kid))!;
    await withActor(actingPerson(owner), (tx) =>
      insertKey(tx, { ...key, organisationId: owner.hat.organisation.id, custody: 'own' }, later(60)),
    );
    expect(await write(owner, later(61))).toMatchObject({ ok: true, value: { waits: true } });
    const row = await database.owner
      .selectFrom('note_drafts')
      .select(['id', 'prepared'])
      .where('organisation_id', '=', owner.hat.organisation.id)
      .executeTakeFirstOrThrow();
    const input = row.prepared!.signingInput;
    const at = join(folder, 'to-sign');
    writeFileSync(at, input);
    const signature = hasOpenssl
      ? execFileSync('openssl', [
          'pkeyutl',
          '-sign',
          '-rawin',
          '-inkey',
          join(TEST_KEYS, pem),
          '-in',
          at,
        ]).toString('base64url')
      : signWith(key, input)!;
    const other = signingInputOf(key.kid, { level: 'L3' });
    const wrong = { ok: false, reason: 'wrong-signature' };
    expect(
      await uploadSignature(owner, { id: row.id, jws: `${other}.${signWith(key, other)}` }, later(62)),
    ).toEqual(wrong);
    const stray = await makeNoteKey();
    expect(
      await uploadSignature(owner, { id: row.id, jws: `${input}.${signWith(stray, input)}` }, later(62)),
    ).toEqual(wrong);
    expect(
      await uploadSignature(people.verifier, { id: row.id, jws: `${input}.${signature}` }, later(62)),
    ).toEqual({ ok: false, reason: 'not-found' });
    const issued = await uploadSignature(owner, { id: row.id, jws: `${input}.${signature}\n` }, later(62));
    expect(issued).toMatchObject({ ok: true });
    expect((await newest()).id).toBe(row.id);
    expect(await verifyNote(`${input}.${signature}`, undefined, later(63))).toMatchObject({
      verdict: 'valid',
    });
  });

  test('signed outside, it takes the place of none that was disputed meanwhile, until that is answered', async () => {
    const { reference: before } = await newest();
    const corrected = { ...FINISHED_NOTE, findings: 'Read once more.' };
    expect(await write(owner, later(63), corrected)).toMatchObject({ ok: true, value: { waits: true } });
    const row = await database.owner
      .selectFrom('note_drafts')
      .select(['id', 'prepared'])
      .where('organisation_id', '=', owner.hat.organisation.id)
      .executeTakeFirstOrThrow();
    const { signingInput } = row.prepared!;
    const signed = { id: row.id, jws: `${signingInput}.${signWith(key, signingInput)}` };
    const dispute = { reference: before, text: 'The build was of another release.' };
    expect(await disputeNote(people.focalPoint, dispute, later(63))).toMatchObject({ ok: true });
    expect(await uploadSignature(owner, signed, later(64))).toEqual({ ok: false, reason: 'dispute-waits' });
    await announceCorrection(owner, before, later(64));
    expect(await uploadSignature(owner, signed, later(64))).toMatchObject({ ok: true });
  });

  test('said to be in other hands, it is not believed from that moment on, and before it is', async () => {
    const note = await newest();
    const distrust = (from: Date) =>
      database.owner
        .updateTable('issuer_keys')
        .set({ compromised_from: from, compromised_said_at: later(70) })
        .where('kid', '=', note.kid)
        .execute();
    await distrust(later(65));
    expect(await verifyNote(note.jws, undefined, later(71))).toMatchObject({ verdict: 'valid' });
    await distrust(later(62));
    expect(await verifyNote(note.jws, undefined, later(71))).toMatchObject({
      verdict: 'not-valid',
      fault: 'key-not-trusted',
    });
    await expect(distrust(later(66))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what is published', () => {
  test('a log that anybody computes again, down to its signed head', async () => {
    let hash = Buffer.alloc(32);
    let n = 0;
    for await (const line of logLines()) {
      const entry = JSON.parse(line) as Parameters<typeof logLine>[0] & { hash: string };
      hash = createHash('sha256').update(hash).update(logLine(entry)).digest();
      n += 1;
      expect(entry).toMatchObject({ n, hash: hash.toString('hex') });
    }
    const head = (await signLogHead(later(80)))!;
    expect(head).toMatchObject({ n, hash: hash.toString('hex') });
    const { keys } = (await listPublicKeys()) as { keys: { kid: string; issuer: string }[] };
    expect(keys.find(({ kid }) => kid === head.kid)).toMatchObject({ issuer: 'platform' });
    expect(signedHead(head)).toContain(head.hash);
    const rewritten = sql`update note_log set act = 'issue'`.execute(database.owner);
    await expect(rewritten).rejects.toMatchObject({ code: '42501' });
  });

  test('with a key missing or wrong at the start nothing is signed, and verifying goes on', async () => {
    const { jws } = await textOf(declared);
    const missing = await checkSigning(folder, later(90));
    expect(missing.length).toBeGreaterThan(0);
    expect(isSigningOn()).toBe(false);
    expect(await signLogHead(later(90))).toBeUndefined();
    expect(await write(people.verifier, later(90))).toEqual({ ok: false, reason: 'signing-off' });
    expect((await verifyNote(jws, undefined, later(90))).note).toBeDefined();
    writeFileSync(join(folder, `note-${missing[0]}.key`), 'no key');
    expect(await checkSigning(folder, later(91))).toContain(missing[0]);
    expect(await checkSigning(TEST_KEYS, later(92))).toEqual([]);
    expect(isSigningOn()).toBe(true);
  });
});
