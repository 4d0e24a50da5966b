import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideImport } from '#app/domain/exchange/import-outcome.ts';
import { decideReporter } from '#app/domain/exchange/decide-reporter.ts';
import { readIati } from '#app/operations/exchange/read-iati.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { publishedActivities } from '#tests/support/published-activities.ts';

/** Two files as their publishers published them, against a reading of our own by plain text search. */

const folder = new URL('../../../../shared/data/iati/', import.meta.url);
const files = [
  { name: 'usaid-bo.xml', reference: 'US-GOV-1', count: 63, recipients: ['BO'] },
  // DAC region 679, South Asia, is nearest to Southern Asia.
  { name: 'worldbank-679.xml', reference: '44000', count: 5, recipients: ['034'] },
];
const ON = '2026-11-23';

describe.each(files)('published IATI: $name', ({ name, reference, count, recipients }) => {
  const here = existsSync(folder);

  it.skipIf(!here)(
    'every activity is accounted for, and those that ended are skipped with their day',
    async () => {
      const { outcomes, expected } = await importOf(name, false);
      expect(outcomes).toHaveLength(count);
      expect(outcomes.map(({ identifier, outcome, reason }) => ({ identifier, outcome, reason }))).toEqual(
        expected.map(({ identifier, end }) =>
          end < ON
            ? { identifier, outcome: 'skipped', reason: { code: 'ended', endedOn: end } }
            : { identifier, outcome: 'draft', reason: { code: 'drafted' } },
        ),
      );
    },
  );

  it.skipIf(!here)(
    'with ended ones included, each is a draft whose title, days, recipients and description are the file’s',
    async () => {
      const { outcomes, expected } = await importOf(name, true);
      const drafts = outcomes.flatMap((outcome) =>
        outcome.outcome === 'draft' ? [{ ...outcome.draft, ...outcome.draft.content }] : [],
      );
      expect(drafts).toHaveLength(count);
      expect(
        drafts.map(({ importReference, title, summary, startsOn, endsOn, eligible }) => ({
          identifier: importReference,
          title,
          summary,
          start: startsOn,
          end: endsOn,
          eligible,
        })),
      ).toEqual(expected.map((activity) => ({ ...activity, eligible: recipients })));
    },
  );

  it.skipIf(!here)(
    'no theme is suggested for programmes that have nothing to do with ICT security',
    async () => {
      const { outcomes } = await importOf(name, true);
      expect(
        outcomes.flatMap((outcome) => (outcome.outcome === 'draft' ? outcome.draft.content.themes : [])),
      ).toEqual([]);
    },
  );

  it.skipIf(!here)('only the organisation that reports it may import it', async () => {
    const { activities } = await read(name);
    expect(decideReporter(reference, activities)).toBeUndefined();
    expect(decideReporter('XX-TWS-ASTERIA', activities)).toMatchObject({
      refused: { code: 'another-organisation', line: 2, reference },
    });
  });

  it.skipIf(!here)('no contact person survives', async () => {
    const read_ = JSON.stringify(await read(name));
    const contacts = [...text(name).matchAll(/<(?:email|telephone)>([^<]+)</g)].map(
      ([, contact = '']) => contact,
    );
    expect(contacts.length).toBeGreaterThan(0);
    for (const contact of new Set(contacts)) expect(read_).not.toContain(contact);
  });
});

const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

async function read(name: string) {
  const answer = await readIati(readFileSync(new URL(name, folder)));
  if ('refused' in answer) throw new Error(`refused: ${answer.refused.code}`);
  return answer;
}

async function importOf(name: string, includeEnded: boolean) {
  const { activities } = await read(name);
  const geography = loadGeography({ withInvented: false });
  const outcomes = decideImport(activities, { on: ON, includeEnded, alreadyThere: new Set(), geography });
  return { outcomes, expected: publishedActivities(text(name)) };
}
