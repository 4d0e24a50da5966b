import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '#app/routes/table.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startBuiltServer, type BuiltServer } from '#tests/support/server.ts';

/** To whom a question can be sent, as far as whoever runs an installation has said. */
let database: TestDatabase;
let named: BuiltServer;
let unnamed: BuiltServer;
beforeAll(async () => {
  database = await testDatabase();
  named = await startBuiltServer(database, { HELP_CONTACT: 'help@capacity.example' });
  unnamed = await startBuiltServer(database);
}, 180_000);
afterAll(async () => {
  await Promise.all([named.stop(), unnamed.stop()]);
  await database.drop();
});

const read = async ({ origin }: BuiltServer, path: string) => (await fetch(origin + path)).text();
const LINK = '<a href="mailto:help@capacity.example"><bdi dir="ltr">help@capacity.example</bdi></a>';

test.each([
  ['en', 'Write to us'],
  ['ar', 'راسلونا'],
])('the help page names whom to write to (%s)', async (lang, title) => {
  const page = await read(named, `/${lang}/help`);
  expect(page).toContain(title);
  expect(page).toContain(LINK);
});

test('where nobody is named for reports of weaknesses, it is where to ask for the right person', async () => {
  expect(await read(named, '/en/security')).toContain(LINK);
});

test('without a name no page promises one', async () => {
  expect(await read(unnamed, '/en/help')).not.toContain('Write to us');
  const security = await read(unnamed, '/en/security');
  expect(security).toContain('Nobody has been named for this installation yet.');
  expect(security).not.toContain('Ask here only for the right person');
  expect(security).not.toContain('Within three working days a person answers.');
});

test.each([
  ['en', 'How a State gets its focal point', 'No address for it is published here'],
  ['ar', 'كيف تحصل الدولة على جهة تنسيقها الوطنية', 'ولا يُنشر هنا عنوان لذلك'],
])(
  'the way of a State is said, to whom with what paper, and found where one would ask (%s)',
  async (...words) => {
    const [lang, title, noAddress] = words;
    const page = await read(named, `/${lang}/help`);
    expect(page).toMatch(new RegExp(`<h2 id="focal-point">${title}</h2>(?:(?!<h2)[^])*mailto:help@`));
    expect(page).not.toContain(noAddress);
    expect(await read(unnamed, `/${lang}/help`)).toContain(noAddress);
    for (const asked of ['', '/sign-in', '/apply'])
      expect(await read(named, `/${lang}${asked}`)).toContain(
        `<a href="/${lang}/help#focal-point">${title}</a>`,
      );
  },
);

test('what is said of privacy: whom to ask for a correction, what the log keeps, and where a script runs', async () => {
  const privacy = await read(named, '/en/privacy');
  expect(privacy).toMatch(/If something about you is wrong[^]*mailto:help@/);
  expect(await read(unnamed, '/en/privacy')).toContain('no address for questions is published here');
  expect(privacy).toContain('from which network address');
  expect(privacy).toContain('at sign-in, for passkeys, and where you check a trust note or a file');
  const withScript = ROUTES.filter(({ access, script }) => access === 'public' && script);
  expect(withScript.map(({ path }) => path).sort()).toEqual([
    'offers/:id/technology/:n/file',
    'sign-in',
    'sign-in/second-step',
    'verify',
  ]);
});
