import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import { translator } from '#app/i18n/translate.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import type { CastMember } from '#tests/support/cast.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const asteria = readFileSync(new URL('../../support/fixtures/iati-asteria.xml', import.meta.url), 'utf8');
const HEADER = 'ref,organisation,title,themes,modes,languages,eligible';
const GOOD_ROW = 'A-1,Asteria Cooperation Agency,Advisers for a CSIRT,INC-CSIRT,EMB,en;fr,LDC';

const served = useServedCast();
const { ask } = served;
beforeEach(async () => {
  await sql`truncate offers cascade`.execute(served.database.owner);
  await holdReference('XX-TWS-ASTERIA');
});

describe('the page', () => {
  test('of a draft says that answers are only suggested until nothing is missing from it', async () => {
    const id = await arrangeOffer(served.database, served.people.donor, { eligibilitySuggested: true });
    await served.database.owner
      .updateTable('offers')
      .set({ import_source: 'iati', import_reference: 'XX-TWS-ASTERIA-1' })
      .where('id', '=', id)
      .execute();
    const t = translator('en');
    const page = async () => (await ask(served.people.donor, `/en/offers/${id}/edit`)).text();
    const says = async () => (await page()).includes(t('offers.tasks.imported'));
    const who = t('offers.tasks.imported_who', { button: t('common.save_continue') });
    expect(await says()).toBe(true);
    expect(await page()).toContain(who);
    await served.database.owner
      .updateTable('offers')
      .set({ eligibility_suggested: false })
      .where('id', '=', id)
      .execute();
    expect(await says()).toBe(false);
  });

  test('names the reference that the organisation holds, in both languages', async () => {
    for (const lang of ['en', 'ar']) {
      const page = await (await ask(served.people.donor, `/${lang}/offers/import`)).text();
      expect(page).toContain('XX-TWS-ASTERIA');
      expect(page.match(/<h1/g)).toHaveLength(1);
      expect(page).toMatch(/enctype="multipart\/form-data"/i);
    }
  });

  test('says before the upload that the organisation holds no reference, and whom to ask', async () => {
    await holdReference(null);
    const page = await (await ask(served.people.donor, '/en/offers/import')).text();
    expect(page).toContain('Ask whoever runs this platform');
  });

  test.each(['focalPoint', 'broker', 'administrator'] as const)('does not exist for a %s', async (role) => {
    expect((await ask(served.people[role], '/en/offers/import')).status).toBe(404);
    expect((await send(served.people[role], asteria)).status).toBe(404);
    expect((await ask(served.people[role], '/en/offers/import/blank.csv')).status).toBe(404);
  });

  test('asks strangers to sign in first', async () => {
    const answer = await ask(undefined, '/en/offers/import');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `/en/sign-in?next=${encodeURIComponent('/en/offers/import')}`,
    ]);
  });
});

describe('an IATI file', () => {
  test('is accounted for on the page that answers, with a link to each draft', async () => {
    const answer = await send(served.people.donor, asteria);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('<title>What became of the file – Two-Way Street</title>');
    expect(page).toContain('8 of 8 activities accounted for: 6 drafts and 2 skipped.');
    expect(page).toContain('ended 31 December 2024');
    expect(page).toContain('National cybersecurity strategy');
    // In another tab: the report is nowhere kept, and cannot be come back to.
    expect(page.match(/href="\/en\/offers\/[0-9a-f-]{36}\/edit" target="_blank"/g)).toHaveLength(6);
    expect(page).not.toMatch(/canary/i);
    expect(await countOffers()).toBe(6);
  });

  test('is recognised by what it holds, whatever its name and type', async () => {
    const answer = await send(
      served.people.donor,
      `\ufeff\n${asteria.slice(asteria.indexOf('<iati-activities'))}`,
      {
        name: 'offers.csv',
        type: 'text/csv',
      },
    );
    expect(answer.status).toBe(200);
    expect(await countOffers()).toBe(6);
  });

  test('brings in what has ended only where the box is ticked', async () => {
    const page = await (await send(served.people.donor, asteria, { includeEnded: 'yes' })).text();
    expect(page).toContain('8 of 8 activities accounted for: 7 drafts and 1 skipped.');
  });

  test('sent again makes nothing and links to what is there', async () => {
    await send(served.people.donor, asteria);
    const page = await (await send(served.people.donor, asteria)).text();
    expect(page).toContain('8 of 8 activities accounted for: 2 skipped and 6 here before.');
    expect(page).toContain('No draft was made');
    expect(await countOffers()).toBe(6);
  });

  test('is reported in Arabic to a reader of Arabic', async () => {
    const page = await (await send(served.people.donor, asteria, { lang: 'ar' })).text();
    expect(page).toContain('بُيّن مآل 8 أنشطة من أصل 8: 6 مسودات واثنان جرى تجاوزهما.');
  });
});

describe('a refusal keeps the page, says why in the reader’s language, and changes nothing', () => {
  const HEAD = '<?xml version="1.0"?>\n<iati-activities version="2.03">\n';
  test.each([
    ['nothing', '', 'Choose a file that is not empty'],
    [
      'another organisation’s file',
      asteria.replaceAll('XX-TWS-ASTERIA', 'XX-TWS-OTHER'),
      'Line 4: this activity is',
    ],
    ['half a file', asteria.slice(0, 9_000), 'this is not well-formed XML'],
    ['XML of another kind', '<rss/>', 'Line 1: the file begins with rss'],
    [
      'external entities',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'Line 1: the file has a DOCTYPE',
    ],
    [
      'a billion laughs',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>',
      'Line 2: the file has',
    ],
    ['UTF-16', Buffer.from(`\ufeff${asteria}`, 'utf16le'), 'Line 1: the text is in UTF-16'],
    [
      '200,000 attributes',
      `${HEAD}<iati-activity ${Array.from({ length: 200_000 }, (_, n) => `a${n}="x"`).join(' ')}/>`,
      'Line 3: an element has more than 64',
    ],
    ['depth 200,000', `${HEAD}${'<a>'.repeat(200_000)}`, 'Line 3: elements lie more than 32'],
    [
      'one endless text',
      `${HEAD}<iati-activity><title><narrative>${'x'.repeat(5_000_000)}`,
      'Line 3: one text',
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff]),
      'the file is not UTF-8 text',
    ],
    ['a workbook', 'PK\x03\x04\x14\0\x06\0\x08\0', 'This is a workbook \\(such as .xlsx\\), not CSV'],
    ['a letter', 'Dear colleague,\nhere is our file.', 'the column ref is missing'],
    [
      'a spreadsheet of 50,000 rows',
      `${HEADER}\n${`${GOOD_ROW}\n`.repeat(50_000)}`,
      'has more than 5,000 rows',
    ],
    [
      'quotation marks without end',
      `${HEADER}\n${`"${'""'.repeat(17_000)}\n`.repeat(140)}`,
      'this does not read as a spreadsheet',
    ],
  ])('%s', async (_case, content, sentence) => {
    const answer = await send(served.people.donor, content);
    const page = plain(await answer.text());
    expect(answer.status).toBe(400);
    expect(page).toMatch(new RegExp(sentence));
    expect(page).toContain('Error: Bring in what you already published');
    expect(page).toContain('Nothing was changed.');
    expect(await countOffers()).toBe(0);
  });

  test('in Arabic, with the box still ticked', async () => {
    const answer = await send(served.people.donor, '<rss/>', { lang: 'ar', includeEnded: 'yes' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('السطر 1: يبدأ الملف بالعنصر rss');
    expect(page).toMatch(/name="includeEnded"[^>]*checked/);
  });

  test('a form larger than the limit is 413 before a byte of it is read', async () => {
    const answer = await send(served.people.donor, Buffer.alloc(20 * 1024 * 1024 + 65 * 1024, 'x'));
    expect(answer.status).toBe(413);
  });

  test.each([
    [
      'two files',
      [
        ['file', new Blob(['<a/>']), 'a.xml'],
        ['file', new Blob(['<a/>']), 'b.xml'],
      ],
    ],
    ['many fields', Array.from({ length: 10 }, (_, n) => [`f${n}`, 'x'])],
  ])('%s are no form of ours: 400', async (_case, parts) => {
    const form = new FormData();
    for (const part of parts) form.append(...(part as [string, string]));
    expect((await post(served.people.donor, form)).status).toBe(400);
    expect(await countOffers()).toBe(0);
  });

  test('a body that is no multipart at all is 400', async () => {
    const answer = await ask(served.people.donor, '/en/offers/import', {
      method: 'POST',
      body: 'x'.repeat(5_000),
      headers: { Origin: served.server.origin, 'Content-Type': 'multipart/form-data; boundary=b' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('a spreadsheet', () => {
  test('becomes drafts, and each bad row is named by line, column and reason', async () => {
    const rows = [
      HEADER,
      GOOD_ROW,
      'A-2,Asteria Cooperation Agency,,INC-XYZ,EMB,en,LDC',
      'A-3,Nordvale,T,INC,EMB,en,all',
    ];
    const answer = await send(served.people.donor, rows.join('\r\n'));
    const html = await answer.text();
    const page = plain(html);
    expect(answer.status).toBe(200);
    // A column's name is read whole: it never breaks between two of its letters.
    expect(html).toContain('<code class="tws-whole" dir="ltr">themes</code>');
    expect(page).toContain('3 of 3 rows accounted for: 1 draft, 1 skipped and 1 with errors.');
    expect(page).toContain('3 title this must be filled in');
    expect(page).toContain('3 themes “INC-XYZ” is not a theme or sub-theme code');
    expect(page).toContain('it is an offer of Nordvale');
    expect(await countOffers()).toBe(1);
  });

  test('has said itself who may receive it: the draft says nothing else, and the step is ready', async () => {
    await send(served.people.donor, `${HEADER}\n${GOOD_ROW}\n`);
    const { id } = await served.database.owner.selectFrom('offers').select('id').executeTakeFirstOrThrow();
    const page = plain(await (await ask(served.people.donor, `/en/offers/${id}/edit`)).text());
    expect(page).toContain('This draft was made from an imported file.');
    expect(page).not.toContain('Who may receive it counts only once');
    expect(page).toMatch(/3\. Who may receive it .{0,120} Ready/);
  });

  test('needs no IATI reference, and is never imported twice', async () => {
    await holdReference(null);
    for (const said of ['1 draft', '1 here before']) {
      const page = await (await send(served.people.donor, `${HEADER}\n${GOOD_ROW}\n`)).text();
      expect(page).toContain(`1 of 1 row accounted for: ${said}.`);
    }
    expect(await countOffers()).toBe(1);
  });

  test('brought in again with another title says so under the title that stands here', async () => {
    await send(served.people.donor, `${HEADER}\n${GOOD_ROW}\n`);
    const rows = [HEADER, GOOD_ROW.replace('Advisers for a CSIRT', 'Advisers for two'), 'A-2,,,,,,'];
    const answer = await (await send(served.people.donor, rows.join('\n'))).text();
    expect(answer).toMatch(/<a href="[^"]*\/edit" [^>]*><span[^>]*>Advisers for a CSIRT</);
    const page = plain(answer).replace(/[\u2068\u2069]/g, '');
    expect(page).toContain('here already and unchanged, though the file now calls it “Advisers for two”');
    expect(page).toContain('not made twice, and what they now say is not taken over');
  });

  test('may be written and delivered in a language that has three letters', async () => {
    const row = `${GOOD_ROW.replace('en;fr', 'tet;ENG;tpi')},tet`;
    const page = await (await send(served.people.donor, `${HEADER},text_language\n${row}`)).text();
    expect(page).toContain('1 of 1 row accounted for: 1 draft.');
    const draft = served.database.owner.selectFrom('offers').select(['id', 'text_language', 'languages']);
    const { id, ...kept } = await draft.executeTakeFirstOrThrow();
    expect(kept).toEqual({ text_language: 'tet', languages: ['tet', 'en', 'tpi'] });
    const how = plain(await (await ask(served.people.donor, `/ar/offers/${id}/edit/how`)).text());
    for (const name of ['التيتومية', 'التوك بيسين']) expect(how).toContain(name);
  });

  test('with text that would be markup is shown as text', async () => {
    const page = await (
      await send(served.people.donor, `${HEADER}\n${GOOD_ROW.replace('Advisers', '<img src=x>')}`)
    ).text();
    expect(page).toContain('&lt;img src=x&gt;');
  });

  test('of which all days are written by habit is told so once, above what is wrong line by line', async () => {
    const rows = [
      `${HEADER},open_on`,
      `${GOOD_ROW},01/12/2026`,
      `${GOOD_ROW.replace('A-1', 'A-2')},02/12/2026`,
    ];
    const page = plain(await (await send(served.people.donor, rows.join('\n'))).text());
    expect(page.match(/does not tell the day from the month/g)).toHaveLength(1);
    expect(page).toContain('All days in this spreadsheet are written like \u206801/12/2026\u2069');
    expect(page).toContain('“02/12/2026” is not a day of the calendar');
    expect(await countOffers()).toBe(0);
  });

  test('says how a day is written before anybody fills it in', async () => {
    for (const lang of ['en', 'ar'] as const) {
      const page = await (await ask(served.people.donor, `/${lang}/offers/import`)).text();
      expect(page).toContain('2026-12-31');
      expect(page).toContain(translator(lang)('imports.csv.blank_is'));
    }
  });

  test('is handed out blank, with every column of an offer and a byte order mark for Excel', async () => {
    const answer = await ask(served.people.donor, '/ar/offers/import/blank.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="offers.csv"');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString().trim().split(',')).toEqual(Object.keys(OFFER_COLUMNS));
    expect(bytes.toString()).toMatch(
      /^\ufeffref,organisation,organisation_state,title,.*,binary_equivalence\r\n$/,
    );
  });
});

test('what the columns hold stands on a page that is read on a telephone without scrolling', async () => {
  const page = await (await ask(undefined, '/en/open-data')).text();
  const [columns = ''] = page.split('id="of-offers"')[1]!.split('<h3');
  expect(columns).toContain('tws-table--stacks');
  expect(columns).not.toContain('tws-scroll');
  for (const code of ['organisation', 'size_band']) expect(columns).toContain(`>${code}<`);
  // Of what the JSON alone holds, the codes as well.
  for (const code of ['NS', 'judiciary', 'k']) expect(page).toContain(`<code dir="ltr">${code}</code>`);
});

describe('what should not be in a file', () => {
  const SECRET = 'Password: Quillfrost#2026';

  test.each([
    ['in a text', 'summary', `A-2,Asteria Cooperation Agency,Second,INC,EMB,en,LDC,${SECRET}`],
    ['in its title', 'title', `A-2,Asteria Cooperation Agency,${SECRET},INC,EMB,en,LDC,`],
    ['in its reference', 'ref', `${SECRET},Asteria Cooperation Agency,Second,INC,EMB,en,LDC,`],
  ])(
    'a row with a secret %s makes no draft, and is named by line and column without it',
    async (_where, column, row) => {
      const page = plain(
        await (
          await send(served.people.donor, [`${HEADER},summary`, `${GOOD_ROW},Good`, row].join('\n'))
        ).text(),
      );
      expect(page).toContain('2 of 2 rows accounted for: 1 draft and 1 skipped.');
      expect(page).toContain(`${column} holds what looks like a password or a key`);
      expect(page).toContain('Line 3');
      expect(page).not.toContain('Quillfrost');
      expect(await countOffers()).toBe(1);
      expect(served.server.output()).not.toContain('Quillfrost');
    },
  );

  test('a secret in a column of codes is not repeated either', async () => {
    const rows = [
      `${HEADER},size_band`,
      `${GOOD_ROW},`,
      `A-2,Asteria Cooperation Agency,Second,INC,EMB,en,LDC,${SECRET}`,
    ];
    const page = plain(await (await send(served.people.donor, rows.join('\n'))).text());
    expect(page).toContain('3 size_band “…” is not');
    expect(page).not.toContain('Quillfrost');
  });

  test('a pattern is noted beside the draft that is made', async () => {
    const rows = [`${HEADER},summary`, `${GOOD_ROW},Ask 192.0.2.77`];
    const page = plain(await (await send(served.people.donor, rows.join('\n'))).text());
    expect(page).toContain(
      'summary holds what looks like the address of a computer. Look whether it belongs there.',
    );
    expect(await countOffers()).toBe(1);
  });

  test('an IATI activity with a secret makes no draft, and is named by line and element', async () => {
    const told = asteria.replaceAll(/(<description[^>]*>\s*<narrative[^>]*>)/g, `$1${SECRET} `);
    const page = plain(await (await send(served.people.donor, told)).text());
    expect(page).toContain('description holds what looks like a password or a key');
    expect(page).not.toContain('Quillfrost');
    expect(await countOffers()).toBe(0);
  });
});

describe('drafts from files', () => {
  const remove = (by: CastMember, drafts: readonly string[]) => {
    const body = new URLSearchParams(drafts.map((draft) => ['draft', draft]));
    return served.send(by, '/en/offers/import/drafts', body);
  };
  const boxes = (page: string) =>
    [...page.matchAll(/value="([0-9a-f-]{36} \d+)"/g)].map(([, value]) => value!);

  test('are removed by ticking them, and my offers lead there', async () => {
    await send(served.people.donor, asteria);
    const page = await (await ask(served.people.donor, '/en/offers/import/drafts')).text();
    expect(boxes(page)).toHaveLength(6);
    expect(page).not.toContain('checked=""');
    const all = await (await ask(served.people.donor, '/en/offers/import/drafts?all=yes')).text();
    expect(all.match(/checked=""/g)).toHaveLength(6);
    expect(await (await ask(served.people.donor, '/en/offers/mine')).text()).toContain('6 drafts from files');

    const nothing = await remove(served.people.donor, []);
    expect(nothing.status).toBe(400);
    expect(plain(await nothing.text())).toContain('Tick the drafts that you want to remove.');
    const [first, ...others] = boxes(page);
    expect((await remove(served.people.donor, [first!])).headers.get('location')).toBe('/en/offers/mine');
    const late = await remove(served.people.donor, [first!, others[0]!]);
    expect(late.status).toBe(409);
    const again = await late.text();
    expect(plain(again)).toContain('nothing was removed');
    expect(boxes(again)).toEqual(others);
    expect(again.match(/checked=""/g)).toHaveLength(1);
  });
});

type Sending = { lang?: string; name?: string; type?: string; includeEnded?: string };

function send(by: CastMember, content: string | Buffer, sending: Sending = {}): Promise<Response> {
  const { lang = 'en', name = 'activities.xml', type = 'application/xml', includeEnded } = sending;
  const form = new FormData();
  form.append(
    'file',
    new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type }),
  );
  if (includeEnded) form.append('includeEnded', includeEnded);
  return post(by, form, lang);
}

function post(by: CastMember, body: FormData, lang = 'en'): Promise<Response> {
  return served.send(by, `/${lang}/offers/import`, body);
}

/** The page as it is read: its text, without markup and with single spaces. */
function plain(page: string): string {
  return page
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}

async function holdReference(reference: string | null): Promise<void> {
  await served.database.owner
    .updateTable('organisations')
    .set({ iati_reference: reference })
    .where('id', '=', served.people.donor.hat.organisation.id)
    .execute();
}

async function countOffers(): Promise<number> {
  const { count } = await served.database.owner
    .selectFrom('offers')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
