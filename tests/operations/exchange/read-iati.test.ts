import { createReadStream, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIati } from '#app/operations/exchange/read-iati.ts';

const fixture = (name: string) => new URL(`../../support/fixtures/${name}.xml`, import.meta.url);

async function activitiesOf(...source: Parameters<typeof readIati>) {
  const answer = await readIati(...source);
  if ('refused' in answer) throw new Error(`refused: ${answer.refused.code}`);
  return answer.activities;
}

const inFile = (content: string, version = '2.03') =>
  Buffer.from(
    `<?xml version="1.0"?>\n<iati-activities version="${version}">\n${content}\n</iati-activities>`,
  );

describe('an activity file', () => {
  it('is read the same from a stream and whole', async () => {
    const streamed = await activitiesOf(createReadStream(fixture('iati-asteria'), { highWaterMark: 7 }));
    expect(streamed).toEqual(await activitiesOf(readFileSync(fixture('iati-asteria'))));
    expect(streamed).toHaveLength(8);
  });

  it('says of an activity what the file says, in the languages it says it', async () => {
    const [first] = await activitiesOf(readFileSync(fixture('iati-asteria')));
    expect(first).toEqual({
      line: 4,
      identifier: 'XX-TWS-ASTERIA-1001',
      reporter: { ref: 'XX-TWS-ASTERIA', names: [{ language: 'en', text: 'Asteria Cooperation Agency' }] },
      formerReporters: [],
      hierarchy: '1',
      language: 'en',
      titles: [
        { language: 'en', text: 'Drafting teams for national cybersecurity strategies' },
        { language: 'fr', text: 'Équipes de rédaction de stratégies nationales de cybersécurité' },
      ],
      descriptions: [
        {
          type: '1',
          narratives: [
            expect.objectContaining({ language: 'en' }),
            expect.objectContaining({ language: 'fr' }),
          ],
        },
        {
          type: '2',
          narratives: [
            expect.objectContaining({ language: 'en' }),
            expect.objectContaining({ language: 'fr' }),
          ],
        },
      ],
      status: '2',
      dates: { plannedStart: '2026-02-01', actualStart: '2026-03-02', plannedEnd: '2029-02-28' },
      countries: [],
      regions: [{ code: '202', vocabulary: '2', percentage: 100 }],
      sectors: [{ code: '15110', vocabulary: '1', names: [] }],
      participants: [
        { role: '1', ref: undefined, names: [{ language: 'en', text: 'Asteria Cooperation Agency' }] },
        {
          role: '4',
          ref: undefined,
          names: [{ language: 'en', text: 'Nordvale Institute of Public Policy' }],
        },
      ],
      aidTypes: [{ code: 'D01', vocabulary: '1' }],
      policyMarkers: [{ code: '1', vocabulary: '1', significance: '1' }],
      budgets: [{ type: '1', currency: 'USD', amount: 900_000 }],
      unreadBudgets: [],
    });
  });

  it('keeps what stands where a date or a number should, and drops the zone of a date', async () => {
    const [only] = await activitiesOf(
      inFile(`<iati-activity><iati-identifier>XX-1</iati-identifier>
        <activity-date type="1" iso-date="31/02/2027"/><activity-date type="3" iso-date="2028-01-31Z"/>
        <activity-date type="4" iso-date=""/>
        <budget><value>one million</value></budget></iati-activity>`),
    );
    expect(only).toMatchObject({
      dates: { plannedStart: '31/02/2027', plannedEnd: '2028-01-31' },
      budgets: [],
      unreadBudgets: ['one million'],
    });
    expect(only?.dates.actualEnd).toBeUndefined();
  });

  it('takes recipients and sectors from the transactions where they stand only there, once each', async () => {
    const [only] = await activitiesOf(readFileSync(fixture('iati-nordvale')));
    expect(only?.regions).toEqual([{ code: '013', vocabulary: '2' }]);
    expect(only?.sectors).toEqual([{ code: '22040', vocabulary: '1', names: [] }]);
  });

  it('reads entities, CDATA, inherited and regional languages, and dates with a zone', async () => {
    const [only] = await activitiesOf(readFileSync(fixture('iati-nordvale')));
    expect(only?.titles).toEqual([
      { language: 'en', text: 'Incident response & early warning' },
      { language: 'es', text: 'Respuesta a incidentes y alerta temprana' },
    ]);
    expect(only?.descriptions[0]?.narratives).toEqual([
      { language: 'en', text: 'Teams that handle incidents <together>.' },
    ]);
    expect(only?.dates.plannedEnd).toBe('2028-12-31');
  });

  it('reads a text as it will be read: without marks that turn its direction', async () => {
    const [only] = await activitiesOf(
      inFile(`<iati-activity xml:lang="en"><iati-identifier>XX-\u202E1</iati-identifier>
        <title><narrative>Help &#x202E;raelcun\u202C</narrative><narrative>\u2066\u2069</narrative></title>
        <description><narrative>می\u200Cخواهم\u200F &#8294;x</narrative></description></iati-activity>`),
    );
    expect(only?.identifier).toBe('XX-1');
    expect(only?.titles).toEqual([{ language: 'en', text: 'Help raelcun' }]);
    expect(only?.descriptions[0]?.narratives).toEqual([{ language: 'en', text: 'می\u200Cخواهم\u200F x' }]);
  });

  it.each(['iati-asteria', 'iati-nordvale'])(
    '%s: nothing of a contact person or a transaction’s party survives',
    async (name) => {
      const file = readFileSync(fixture(name));
      expect(file.toString()).toMatch(/canary/i);
      expect(JSON.stringify(await activitiesOf(file))).not.toMatch(/canary/i);
    },
  );

  it('may begin with a byte order mark, and attributes may have any name', async () => {
    const file = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      inFile(
        '<iati-activity __proto__="x" constructor="y"><iati-identifier>A</iati-identifier></iati-activity>',
        '2.01',
      ),
    ]);
    expect(await activitiesOf(file)).toMatchObject([{ identifier: 'A' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, string | Buffer, object]>([
    ['nothing', '', { code: 'not-xml', line: 1 }],
    ['plain text', 'Dear colleagues, attached', { code: 'not-xml', line: 1 }],
    ['a tag that is not closed', inFile('<iati-activity>').toString(), { code: 'not-xml', line: 4 }],
    ['a file that breaks off', inFile('<iati-activity/>').subarray(0, -9), { code: 'not-xml' }],
    ['a web page', '<html><body/></html>', { code: 'not-iati', root: 'html' }],
    [
      'an organisation file',
      '<iati-organisations version="2.03"/>',
      { code: 'not-iati', root: 'iati-organisations' },
    ],
    ['an older version', inFile('', '1.05'), { code: 'version', line: 2, version: '1.05' }],
    ['a version nobody has seen', inFile('', '3.00'), { code: 'version', version: '3.00' }],
    ['no version', '<iati-activities/>', { code: 'version', version: '' }],
    ['no activity', inFile(''), { code: 'no-activities' }],
    [
      'another declared encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
      { code: 'encoding', encoding: 'ISO-8859-1' },
    ],
    [
      'UTF-16, little end first',
      Buffer.from(`\ufeff${inFile('').toString()}`, 'utf16le'),
      { code: 'encoding', encoding: 'UTF-16' },
    ],
    [
      'UTF-16, big end first, unmarked',
      Buffer.from(inFile('').toString(), 'utf16le').swap16(),
      { code: 'encoding', encoding: 'UTF-16' },
    ],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('<?xml version="1.0"?>\n\n'), Buffer.from([0xc3, 0x28])]),
      { code: 'encoding', line: 3 },
    ],
    [
      'half a character at the end',
      Buffer.concat([inFile('<iati-activity/>'), Buffer.from([0xc3])]),
      { code: 'encoding', line: 4 },
    ],
    [
      'an entity of HTML',
      inFile('<iati-activity>\n<title><narrative>a&nbsp;b</narrative></title></iati-activity>'),
      { code: 'entity', line: 4 },
    ],
    [
      'an entity named like a property',
      inFile('<iati-activity a="&constructor;"/>'),
      { code: 'entity', line: 3 },
    ],
  ])('%s is refused', async (_case, file, refused) => {
    expect(await readIati(Buffer.from(file))).toMatchObject({ refused });
  });
});
