import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { NEED_PART_IDS, tiersOf } from '#app/domain/needs/parts.ts';
import { needThatIs, readNeed } from '#tests/support/needs.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test.each([
  ['circulating', '/consent'],
  ['shortlisting', ''],
] as const)('of a need that is %s, what is to be shown to more leads to %j of it', async (status, page) => {
  const { focalPoint } = served.people;
  const { id } = await needThatIs('circulating', served.people);
  await served.database.owner
    .updateTable('needs')
    .set({ status, ...(status === 'shortlisting' && { shortlisted_at: new Date() }) })
    .where('id', '=', id)
    .execute();
  const need = await readNeed(focalPoint, id);
  const tiers = { ...tiersOf(need.tiers), outcomes: 'T1' } as const;
  const form = new URLSearchParams({ outsideContact: '', stateWords: '', seenWords: '' });
  form.set('revision', String(need.revision));
  for (const part of NEED_PART_IDS) form.set(`tiers.${part}`, tiers[part]);
  const sent = await served.send(focalPoint, `/en/needs/${id}/visibility`, form);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/en/needs/${id}${page}`]);
  // The list says so where the inbox does.
  const t = translator('en');
  const says = await (await served.ask(focalPoint, '/en/needs')).text();
  const line = says.slice(says.indexOf(need.reference), says.indexOf(need.reference) + 1_500);
  expect(line.includes(t('inbox.to_widen'))).toBe(page !== '');
});
