import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { generateOffers } from './generate-offers.ts';

const AT_ONCE = 500;

/** Generated offers as published rows, written as the owner: what is measured is reading them. */
export async function insertGeneratedOffers(ownerUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [organisationId, authorId] = [randomUUID(), randomUUID()];
    await client.query('insert into organisations (id, name, kind) values ($1, $2, $3)', [
      organisationId,
      'Benchmark Cooperation Agency',
      'igo',
    ]);
    await client.query('insert into people (id, email, name) values ($1, $2, $3)', [
      authorId,
      'bench@example.org',
      'Bench',
    ]);
    const rows = generateOffers(count).map((offer, index) => ({
      id: randomUUID(),
      reference: `O-${index.toString(16).toUpperCase().padStart(6, '0')}`,
      organisation_id: organisationId,
      author_id: authorId,
      status: 'published',
      title: offer.title,
      summary: offer.summary ?? '',
      outcomes: offer.outcomes ?? '',
      themes: offer.themes,
      modes: offer.modes,
      languages: offer.languages,
      interpretation: offer.interpretation ?? false,
      eligible: offer.eligible === 'all' ? ['all'] : offer.eligible,
      closes_on: offer.closesOn ?? null,
      starts_on: offer.startsOn ?? null,
      ends_on: offer.endsOn ?? null,
      slots: offer.slots ?? 1,
      conditions: offer.conditions ?? null,
      // Fresh, whenever this runs: else the clock moves each of them to stale beside what is measured.
      published_at: new Date(Date.now() - (count - index) * 60_000).toISOString(),
    }));
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      await client.query(INSERT, [JSON.stringify(rows.slice(at, at + AT_ONCE))]);
    }
  } finally {
    await client.end();
  }
}

const INSERT = `
  insert into offers (id, reference, organisation_id, author_id, status, title, summary, outcomes, themes, modes,
    languages, interpretation, eligible, closes_on, starts_on, ends_on, slots, conditions, published_at)
  select id, reference, organisation_id, author_id, status, title, summary, outcomes, themes, modes,
    languages, interpretation, eligible, closes_on, starts_on, ends_on, slots, conditions, published_at
  from jsonb_to_recordset($1::jsonb) as o(id uuid, reference text, organisation_id uuid, author_id uuid, status text,
    title text, summary text, outcomes text, themes text[], modes text[], languages text[], interpretation boolean,
    eligible text[], closes_on date, starts_on date, ends_on date, slots integer, conditions text[], published_at timestamptz)`;
