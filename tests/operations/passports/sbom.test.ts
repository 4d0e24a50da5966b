import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SBOM_LIMITS } from '#app/domain/passports/sbom/limits.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishSbom } from '#app/operations/passports/publish-sbom.ts';
import { removeSbom } from '#app/operations/passports/remove-sbom.ts';
import { saveSbom } from '#app/operations/passports/save-sbom.ts';
import { readSbom } from '#app/operations/passports/sbom/read-sbom.ts';
import { startVersion } from '#app/operations/passports/start-version.ts';
import { withActor } from '#db/client.ts';
import { findPublishedSbomFile, findSbomFile } from '#db/queries/passports/sboms.ts';
import { findPassport } from '#db/queries/passports/passports.ts';
import { findPublishedPassport } from '#db/queries/passports/published.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';

const read = (file: string | Uint8Array) => readSbom(Buffer.from(file));
const sample = (ending: string) =>
  gunzipSync(
    readFileSync(join(import.meta.dirname, `sbom-files/cyclonedx-npm-6.0.1.${ending}.gz`)),
  ).toString();

const npm = async (format: 'cyclonedx' | 'spdx') =>
  (
    await promisify(execFile)(
      'npm',
      ['sbom', '--sbom-format', format, '--package-lock-only', '--omit', 'dev'],
      { maxBuffer: 20_000_000 },
    )
  ).stdout;

describe('lists of our own parts, made by the tools of the field', () => {
  it('are read and judged in both formats: npm sbom', async () => {
    const [cyclonedx, spdx] = await Promise.all([npm('cyclonedx'), npm('spdx')]);
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const [one, other] = [await read(cyclonedx), await read(spdx)];
    expect(one).toMatchObject({ format: 'cyclonedx', encoding: 'json', specVersion: '1.5' });
    expect(other).toMatchObject({ format: 'spdx', encoding: 'json', specVersion: '2.3' });
    if (!('quality' in one) || !('quality' in other)) throw new Error('not read');
    // Both say the same of the same lockfile; of one licence that is no identifier they do not.
    const { problems, withLicence, ...figures } = one.quality;
    expect(other.quality).toMatchObject(figures);
    expect(withLicence).toBeGreaterThan(figures.components * 0.9);
    expect(figures.components).toBeGreaterThan(Object.keys(dependencies).length);
    expect(figures).toMatchObject({
      withVersion: figures.components,
      withUniqueId: figures.components,
      withSupplier: 0,
      relations: true,
    });
    expect(figures).not.toHaveProperty('endOfLife');
    expect(problems[0]).toEqual({
      path: 'components[0]',
      name: expect.any(String) as unknown,
      lacks: ['no-supplier'],
    });
    expect(other.quality.problems[0]?.path).toBe('packages[1]');
  });

  it('say the same in JSON and in XML: cyclonedx-npm', async () => {
    const [json, xml] = [await read(sample('json')), await read(sample('xml'))];
    expect(json).toMatchObject({ specVersion: '1.6', encoding: 'json', madeOn: '2026-11-26' });
    expect(xml).toEqual({ ...json, encoding: 'xml' });
  });
});

const cycloneDx = (changes: object = {}) =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [{ type: 'library', name: 'zlib', version: '1.3' }],
    ...changes,
  });
const spdx = (changes: object = {}) =>
  JSON.stringify({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'x',
    documentNamespace: 'https://example.org/x',
    creationInfo: { created: '2026-11-03T10:00:00Z', creators: ['Tool: x'] },
    packages: [{ SPDXID: 'SPDXRef-a', name: 'a', downloadLocation: 'NOASSERTION' }],
    ...changes,
  });
const bom = (inside: string, attributes = '', version = '1.6') =>
  `<bom xmlns="http://cyclonedx.org/schema/bom/${version}" ${attributes} version="1">${inside}</bom>`;
const COMPONENTS = '<components><component type="library"><name>zlib</name></component></components>';

describe('a file that is no list of parts', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['nothing', ' ', { code: 'missing' }],
    ['more than 5 MB', new Uint8Array(SBOM_LIMITS.bytes + 1), { code: 'too-large' }],
    ['an archive', Buffer.from('504b0304140000000800ff', 'hex'), { code: 'not-text' }],
    ['UTF-16', Buffer.from(cycloneDx(), 'utf16le'), { code: 'not-text' }],
    ['JSON 200,000 levels deep', `{"a":${'['.repeat(200_000)}`, { code: 'too-deep' }],
    ['JSON of a million numbers', `{"a":[${'0,'.repeat(1_000_000)}0]}`, { code: 'too-much' }],
    ['XML 5,000 levels deep', '<bom>'.repeat(5_000), { code: 'too-deep' }],
    [
      'an element of 50,000 attributes',
      `<bom ${Array.from({ length: 50_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      { code: 'too-much' },
    ],
    ['400,000 elements', `<bom>${'<a/>'.repeat(400_000)}</bom>`, { code: 'too-much' }],
    [
      'a billion laughs',
      `<!DOCTYPE bom [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${bom('&b;')}`,
      { code: 'entities' },
    ],
    ['an entity of nobody', bom('&file;'), { code: 'entities' }],
    ['a page', '<!doctype html><title>SBOM</title>', { code: 'other-kind' }],
    ['half a file', cycloneDx().slice(0, 60), { code: 'not-readable' }],
    ['half a file in XML', bom(COMPONENTS).slice(0, 90), { code: 'not-readable' }],
    ['SPDX in lines', 'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n', { code: 'tag-value' }],
    ['a list of packages', '{"name":"x","lockfileVersion":3}', { code: 'other-kind' }],
    ['XML of another kind', '<iati-activities version="2.03"/>', { code: 'other-kind' }],
    ['a table', 'name,version\nzlib,1.3\n', { code: 'other-kind' }],
    [
      'CycloneDX 1.1',
      bom(COMPONENTS, '', '1.1'),
      { code: 'wrong-version', format: 'cyclonedx', version: '1.1' },
    ],
    [
      'SPDX 2.2',
      spdx({ spdxVersion: 'SPDX-2.2' }),
      { code: 'wrong-version', format: 'spdx', version: '2.2' },
    ],
    ['a list of nothing', cycloneDx({ components: [] }), { code: 'no-parts' }],
    [
      'a list of 20,001 parts',
      cycloneDx({ components: Array.from({ length: 20_001 }, () => ({ type: 'library', name: 'a' })) }),
      { code: 'too-many-parts' },
    ],
  ])('is refused by name: %s', async (_case, file, refusal) => {
    expect(await read(file)).toEqual(refusal);
  });

  it.each<[string, string, object]>([
    [
      'CycloneDX without a name',
      cycloneDx({ components: [{ type: 'library' }] }),
      { path: 'components[0]', code: 'missing', name: 'name' },
    ],
    [
      'CycloneDX with a property of its own',
      cycloneDx({ invented: true }),
      { path: '$', code: 'not-expected', name: 'invented' },
    ],
    [
      'CycloneDX with a type that is none',
      cycloneDx({ components: [{ type: 'toaster', name: 'a' }] }),
      { path: 'components[0].type', code: 'not-a-value' },
    ],
    [
      'SPDX without a place to download from',
      spdx({ packages: [{ SPDXID: 'SPDXRef-a', name: 'a' }] }),
      { path: 'packages[0]', code: 'missing', name: 'downloadLocation' },
    ],
    [
      'SPDX with a relation that is none',
      spdx({
        relationships: [{ spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'LIKES' }],
      }),
      { path: 'relationships[0].relationshipType', code: 'not-a-value' },
    ],
    [
      'XML with an element of its own',
      bom(`${COMPONENTS}\n<invented/>`),
      { line: 2, code: 'not-expected', name: 'invented' },
    ],
    [
      'XML without a type',
      bom('<components>\n\n<component><name>a</name></component></components>'),
      { line: 3, code: 'missing', name: 'type' },
    ],
    [
      'XML without a name',
      bom('<components>\n<component type="library"/></components>'),
      { line: 2, code: 'missing', name: expect.any(String) as unknown },
    ],
    [
      'XML with a type that is none',
      bom('<components><component type="toaster"><name>a</name></component></components>'),
      { line: 1, code: 'not-a-value', name: 'component' },
    ],
  ])('breaks its schema at a place that is told: %s', async (_case, file, place) => {
    expect(await read(file)).toMatchObject({ code: 'not-valid', places: [place] });
  });

  it('is what the library of CycloneDX’s own project takes it for', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    const [valid, invalid] = [cycloneDx(), cycloneDx({ components: [{ type: 'library' }] })];
    expect(await validator.validate(valid)).toBeNull();
    expect(await validator.validate(sample('json'))).toBeNull();
    expect(await validator.validate(invalid)).not.toBeNull();
    // Its own search for two that are the same takes minutes for a long list; ours finds them as well.
    const twice = cycloneDx({
      components: [
        { type: 'library', name: 'a' },
        { name: 'a', type: 'library' },
      ],
    });
    expect(await validator.validate(twice)).not.toBeNull();
    expect(await read(twice)).toMatchObject({ code: 'not-valid', places: [{ path: 'components' }] });
  });

  it('cannot make the reader of XML open another file', async () => {
    const asks = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ${join(process.cwd(), 'package.json')}"`;
    expect(await read(bom(COMPONENTS, asks))).toMatchObject({ quality: { components: 1 } });
  });
});

describe('the list in a passport', () => {
  let database: TestDatabase;
  let people: Cast;
  beforeAll(async () => {
    database = await testDatabase();
    people = await cast(database);
  });
  afterAll(() => database.drop());

  const refused = (reason: string) => ({ ok: false, reason });
  const passportOf = (by: Wearing, offerId: string) =>
    withActor(actingPerson(by), (tx) => findPassport(tx, { offerId, n: 1 }));
  const shown = (offerId: string) =>
    withActor({ kind: 'anonymous' }, async (tx) => ({
      passport: await findPublishedPassport(tx, { offerId, n: 1 }),
      file: await findPublishedSbomFile(tx, { offerId, n: 1 }),
    }));

  it('is kept as it came, replaced and taken out by its donor alone, while the passport is written', async () => {
    const { donor, secondDonor, broker } = people;
    const offerId = await arrangeOffer(database, donor, TECHNOLOGY);
    await arrangePassport(database, donor, offerId);
    const which = { offerId, n: 1 };
    const file = Buffer.from(cycloneDx({ components: [{ type: 'library', name: 'a\u0000\ud800' }] }));
    const save = { ...which, file, isPublic: false };
    expect(await saveSbom(secondDonor, save, NOW)).toEqual(refused('not-found'));
    expect(await saveSbom(broker, save, NOW)).toEqual(refused('not-your-act'));
    expect(await saveSbom(donor, { ...save, file: Buffer.from('{}') }, NOW)).toEqual({
      ok: false,
      file: { code: 'other-kind' },
    });
    const before = (await passportOf(donor, offerId))!;
    expect(before.sbom).toBeUndefined();
    expect(await saveSbom(donor, { ...save, revision: before.revision }, NOW)).toMatchObject({ ok: true });
    const after = (await passportOf(donor, offerId))!;
    expect(after).toMatchObject({
      revision: before.revision + 1,
      sbom: {
        format: 'cyclonedx',
        encoding: 'json',
        specVersion: '1.6',
        bytes: file.length,
        isPublic: false,
      },
    });
    expect(after.sbom?.quality.problems[0]?.name).toBe('a');
    const kept = await withActor(actingPerson(donor), (tx) => findSbomFile(tx, after.id));
    expect(kept?.body.equals(file)).toBe(true);
    for (const stranger of [secondDonor, people.focalPoint])
      expect(await withActor(actingPerson(stranger), (tx) => findSbomFile(tx, after.id))).toBeUndefined();
    expect(await saveSbom(donor, { ...save, revision: before.revision }, NOW)).toEqual(refused('stale'));

    expect(await saveSbom(donor, { ...save, file: Buffer.from(spdx()) }, NOW)).toMatchObject({ ok: true });
    expect((await passportOf(donor, offerId))!.sbom).toMatchObject({ format: 'spdx', madeOn: '2026-11-03' });
    expect(await removeSbom(donor, which, NOW)).toMatchObject({ ok: true });
    expect((await passportOf(donor, offerId))!.sbom).toBeUndefined();
    await database.owner
      .updateTable('offers')
      .set({ status: 'submitted' })
      .where('id', '=', offerId)
      .execute();
    expect(await saveSbom(donor, save, NOW)).toEqual(refused('not-now'));
    expect(await publishSbom(donor, { ...which, isPublic: true }, NOW)).toEqual(refused('not-now'));
  });

  it('shows its figures with the passport, and the file only where its donor made it public', async () => {
    const { donor } = people;
    const offerId = await arrangeOffer(database, donor, TECHNOLOGY);
    await arrangePassport(database, donor, offerId);
    const which = { offerId, n: 1 };
    await saveSbom(donor, { ...which, file: Buffer.from(cycloneDx()), isPublic: true }, NOW);
    expect(await publishSbom(donor, { ...which, isPublic: false }, NOW)).toMatchObject({ ok: true });
    await publish(offerId);
    const closed = await shown(offerId);
    expect(closed.passport?.sbom).toMatchObject({ isPublic: false, quality: { components: 1 } });
    expect(closed.file).toBeUndefined();

    // The next version begins with the same list, and changes nothing that is public until it is accepted.
    expect(await startVersion(donor, which, NOW)).toMatchObject({ ok: true });
    expect(await publishSbom(donor, { ...which, isPublic: true }, NOW)).toMatchObject({ ok: true });
    expect((await passportOf(donor, offerId))!).toMatchObject({ version: 2, sbom: { isPublic: true } });
    expect((await shown(offerId)).file).toBeUndefined();
    await database.owner
      .updateTable('passports')
      .set({ status: 'superseded' })
      .where('offer_id', '=', offerId)
      .where('version', '=', 1)
      .execute();
    await publish(offerId);
    expect((await shown(offerId)).file?.body.toString()).toBe(cycloneDx());
  });

  async function publish(offerId: string) {
    const { owner } = database;
    await owner.updateTable('offers').set({ status: 'published' }).where('id', '=', offerId).execute();
    await owner
      .updateTable('passports')
      .set({ status: 'in-force' })
      .where('offer_id', '=', offerId)
      .where('status', '=', 'draft')
      .execute();
  }
});
