import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { IatiRefusal, IatiRefusalCode } from '#app/domain/exchange/iati-refusal.ts';
import type { ImportOutcome } from '#app/domain/exchange/import-outcome.ts';
import type { DraftNote, DraftNoteCode } from '#app/domain/exchange/offer-draft.ts';
import { noteSentence, reasonSentence, refusalSentence } from '#app/i18n/import-sentence.ts';
import { translator } from '#app/i18n/translate.ts';

/** One of each: a new code without a sentence fails the build here. */
const REFUSALS = {
  'too-large': { code: 'too-large', line: 9, megabytes: 20 },
  'too-many': { code: 'too-many', line: 9, limit: 5000 },
  encoding: { code: 'encoding', line: 9, encoding: '' },
  'not-xml': { code: 'not-xml', line: 9 },
  doctype: { code: 'doctype', line: 9 },
  entity: { code: 'entity', line: 9 },
  'too-deep': { code: 'too-deep', line: 9, limit: 32 },
  attributes: { code: 'attributes', line: 9, limit: 64 },
  'too-long': { code: 'too-long', line: 9 },
  'not-iati': { code: 'not-iati', line: 9, root: 'html' },
  version: { code: 'version', line: 9, version: '1.05' },
  'no-activities': { code: 'no-activities', line: 9 },
  'no-reference': { code: 'no-reference' },
  'another-organisation': { code: 'another-organisation', line: 9, reference: 'XX-A', expected: 'XX-B' },
  'another-identifier': { code: 'another-identifier', line: 9, reference: 'XX-A-1', expected: 'XX-B' },
} satisfies { [Code in IatiRefusalCode]: Extract<IatiRefusal, { code: Code }> };

type Reason = ImportOutcome['reason'];
const REASONS = {
  drafted: { code: 'drafted' },
  'already-there': { code: 'already-there' },
  'called-otherwise': { code: 'called-otherwise', title: 'Advisers' },
  'already-ended': { code: 'already-ended' },
  'no-identifier': { code: 'no-identifier' },
  'identifier-too-long': { code: 'identifier-too-long', limit: 200 },
  'no-title': { code: 'no-title' },
  secret: { code: 'secret', column: 'summary' },
  'not-your-organisation': { code: 'not-your-organisation', organisation: 'Nordvale' },
  'twice-in-file': { code: 'twice-in-file', firstLine: 4 },
  cancelled: { code: 'cancelled' },
  suspended: { code: 'suspended' },
  closed: { code: 'closed' },
  ended: { code: 'ended', endedOn: '2016-08-31' },
} satisfies { [Code in Reason['code']]: Extract<Reason, { code: Code }> };

const NOTES = {
  'no-theme': { code: 'no-theme' },
  'language-of-text': { code: 'language-of-text' },
  'no-recipient': { code: 'no-recipient' },
  'region-unknown': { code: 'region-unknown', region: '998' },
  'region-nearest': { code: 'region-nearest', region: '679' },
  'country-unknown': { code: 'country-unknown', country: 'ZZ' },
  'dates-reversed': { code: 'dates-reversed', startsOn: '2027-01-01', endsOn: '2026-01-01' },
  'start-out-of-range': { code: 'start-out-of-range', date: '1998-05-01' },
  'end-out-of-range': { code: 'end-out-of-range', date: '1998-05-01' },
  'start-unread': { code: 'start-unread', date: '31/02/2027' },
  'end-unread': { code: 'end-unread', date: '31/02/2027' },
  'budget-of-all': { code: 'budget-of-all' },
  'budget-in-other-currency': { code: 'budget-in-other-currency' },
  'budget-unread': { code: 'budget-unread', amount: 'one million' },
  'closing-day-past': { code: 'closing-day-past', closesOn: '2025-06-30' },
  'delivery-past': { code: 'delivery-past', endsOn: '2025-06-30' },
  'column-shortened': { code: 'column-shortened', column: 'evidence', limit: 2000 },
  'column-out-of-range': { code: 'column-out-of-range', column: 'slots', least: 1, most: 10_000 },
  'hub-unknown': { code: 'hub-unknown', hub: 'Nowhere Centre' },
  trace: { code: 'trace', column: 'summary', kind: 'ip-address' },
  'trust-note-left-out': { code: 'trust-note-left-out' },
  'title-shortened': { code: 'title-shortened', limit: 200 },
  'summary-shortened': { code: 'summary-shortened', limit: 5000 },
} satisfies { [Code in DraftNoteCode]: Extract<DraftNote, { code: Code }> };

describe.each(UI_LANGUAGES)('in %s', (lang) => {
  const t = translator(lang);

  it('every refusal, reason and note has its sentence', () => {
    const sentences = [
      ...Object.values(REFUSALS).map((refusal) => refusalSentence(t, refusal)),
      ...Object.values(REASONS).map((reason) => reasonSentence(t, reason)),
      ...Object.values(NOTES).map((note) => noteSentence(t, note)),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined/);
  });

  it('a refusal with a line begins with it', () => {
    expect(refusalSentence(t, REFUSALS.doctype)).toMatch(/^\S+ 9: /);
  });
});

describe('sentences', () => {
  const t = translator('en');

  it('say a day in words', () => {
    expect(reasonSentence(t, REASONS.ended)).toBe('ended 31 August 2016');
  });

  it('name the encoding, version and reference where the file does, and say so where it does not', () => {
    expect(refusalSentence(t, { code: 'encoding', line: 1, encoding: 'UTF-16' })).toContain('UTF-16');
    expect(refusalSentence(t, { ...REFUSALS.version, version: '' })).toContain('does not say');
    expect(refusalSentence(t, { ...REFUSALS['another-organisation'], reference: '' })).toContain(
      'no reporting-org',
    );
  });
});
