import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('what waits in another role is one line with the way to it, and no link to a page that this role has not', async () => {
  const { donor, focalPoint } = served.people;
  const path = '/pools/00000000-0000-4000-8000-000000000001/matches/00000000-0000-4000-8000-000000000002';
  await withActor(actingPerson(served.people.broker), (tx) =>
    queueMail(tx, { kind: 'pool-share-asked', to: donor.person, values: { path: `/en${path}` } }, new Date()),
  );
  const inbox = async (lang: string) => (await served.ask(donor, `/${lang}/inbox`)).text();
  expect(await inbox('en')).toContain(`href="/en${path}"`);
  await served.database.owner
    .insertInto('memberships')
    .values({
      person_id: donor.person.id,
      organisation_id: focalPoint.hat.organisation.id,
      role: 'focal_point',
      created_at: new Date(),
    })
    .execute();
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const shown = await inbox(lang);
    expect(shown).not.toContain(path);
    expect(shown).toContain(t('inbox.elsewhere.asked', { count: 1 }));
    expect(shown).toContain(`href="/${lang}/account/hat"`);
    expect(shown).not.toContain(t('inbox.elsewhere.told', { count: 1 }));
  }
});

test('what is settled stands apart from what is new, folded away', async () => {
  const { verifier } = served.people;
  const path = (n: number) => `/opinions/00000000-0000-4000-8000-00000000000${n}`;
  for (const n of [1, 2])
    await withActor(actingPerson(served.people.broker), (tx) =>
      queueMail(
        tx,
        { kind: 'record-closed', to: verifier.person, values: { path: `/en${path(n)}` } },
        new Date(),
      ),
    );
  await served.database.owner
    .updateTable('inbox_entries')
    .set({ settled_at: new Date() })
    .where('path', '=', path(1))
    .execute();
  for (const lang of ['en', 'ar'] as const) {
    const shown = await (await served.ask(verifier, `/${lang}/inbox`)).text();
    const [before = '', settled = ''] = shown.split('<details');
    expect(before).toContain(`/${lang}${path(2)}`);
    expect(before).not.toContain(`/${lang}${path(1)}`);
    expect(settled).toContain(`/${lang}${path(1)}`);
  }
});

test('what was asked and is past its day says so, and what only told of something does not', async () => {
  const { verifier } = served.people;
  const past = new Date(Date.now() - 86_400_000);
  const path = '/matches/00000000-0000-4000-8000-00000000000';
  for (const [n, kind] of [
    [3, 'match-proposed'],
    [4, 'record-closed'],
  ] as const)
    await withActor(actingPerson(served.people.broker), (tx) =>
      queueMail(
        tx,
        { kind, to: verifier.person, values: { path: `/en${path}${n}`, until: past.toISOString() } },
        new Date(past.getTime() - 86_400_000),
      ),
    );
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const late = t('inbox.by_past', { day: t.instant(past) });
    const shown = await (await served.ask(verifier, `/${lang}/inbox`)).text();
    expect(shown.split(late)).toHaveLength(2);
  }
});
