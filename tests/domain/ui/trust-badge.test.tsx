import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { NoteSummary } from '#app/ui/record/note-summary.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';

const t = translator('en');
const note = {
  level: 'L3',
  issuer: 'Highfell Evaluation Laboratory',
  issuedOn: '2026-09-21',
  expiresOn: '2028-09-21',
  reference: 'T-R5AEXR',
  examined: 'The appliance.',
  limits: 'The firmware.',
  unexamined: ['remote-access'],
  tied: [] as string[],
  disputed: false,
} as const;
const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

describe('a note that says nothing of what is offered today', () => {
  test.each([
    ['stale', 'No trust note on what is offered now', 'On an earlier version:'],
    ['expired', 'No trust note in force', 'It has ended:'],
  ] as const)('does not stand first, nor as valid, where it is %s', (state, first, then) => {
    const badge = renderToStaticMarkup(
      <TrustBadge t={t} {...note} state={state} href="/en/notes/T-R5AEXR" />,
    );
    expect(/<b>(.*?)<\/b>/.exec(badge)?.[1]).toBe(first);
    expect(words(badge)).toContain(`${then} L3 · Independently examined`);
    expect(words(badge)).not.toContain('valid until');
    expect(badge).not.toContain('fill="currentColor"');
  });

  test('is said to be of an earlier version before what was examined is read', () => {
    const page = words(
      renderToStaticMarkup(<NoteSummary t={t} note={{ ...note, state: 'stale' }} head="h3" />),
    );
    expect(page.indexOf(t('note_summaries.void.stale'))).toBeGreaterThan(-1);
    expect(page.indexOf('It says nothing of what is offered now.')).toBeLessThan(page.indexOf(note.examined));
  });
});

test('a note that is in force stands first, with what is said against it', () => {
  const badge = renderToStaticMarkup(<TrustBadge t={t} {...note} state="disputed" />);
  expect(/<b>(.*?)<\/b>/.exec(badge)?.[1]).toBe('L3 · Independently examined');
  expect(words(badge)).toContain('disputed');
});

test('whom its issuer names by now, behind the offer, is read before what it examined', () => {
  const tied = { ...note, state: undefined, tied: ['Asteria Cooperation Agency'] };
  const page = words(renderToStaticMarkup(<NoteSummary t={t} note={tied} head="h3" />));
  expect(page.indexOf('The issuer now names Asteria Cooperation Agency')).toBeGreaterThan(-1);
  expect(page.indexOf('The issuer now names')).toBeLessThan(page.indexOf(note.examined));
});

test('an issuer that left a dispute unanswered past its day is said to have, where the note is summed up', () => {
  const late = { ...note, state: 'disputed' as const, disputed: true, overdue: '2026-11-05' };
  const said = t('verification.note.dispute_overdue', { day: t.day('2026-11-05') });
  expect(words(renderToStaticMarkup(<NoteSummary t={t} note={late} head="h3" />))).toContain(said);
  expect(
    words(renderToStaticMarkup(<NoteSummary t={t} note={{ ...late, overdue: undefined }} head="h3" />)),
  ).not.toContain(said);
});

test('what the issuer’s own list leaves unexamined is read beside what it wrote of its limits', () => {
  const page = words(
    renderToStaticMarkup(<NoteSummary t={t} note={{ ...note, state: undefined }} head="h3" />),
  );
  expect(page).toContain(
    `The firmware.${t('note_summaries.unexamined')}${t('checklists.item.remote-access')}`,
  );
  const none = { ...note, unexamined: [], state: undefined };
  expect(words(renderToStaticMarkup(<NoteSummary t={t} note={none} head="h3" />))).not.toContain(
    t('note_summaries.unexamined'),
  );
});
