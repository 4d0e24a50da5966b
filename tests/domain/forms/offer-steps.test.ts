import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OFFER_STEP_IDS, type OfferStep } from '#app/domain/offers/steps.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { line, lines } from '#app/forms/needs-fields.ts';
import { readNewOffer } from '#app/forms/offers/new-offer.ts';
import { readStep, stepChanges, stepConstraint, stepValues } from '#app/forms/offers/read-step.ts';
import { completeContent, TECHNOLOGY } from '#tests/support/offers.ts';

function sent(values: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
}

function changesOf(step: OfferStep, values: Parameters<typeof sent>[0]): Partial<OfferContent> {
  const read = readStep(step, sent(values));
  if (read.status !== 'success') throw new Error(JSON.stringify(read.error));
  return stepChanges(step, read.value);
}

function errorsOf(step: OfferStep, values: Parameters<typeof sent>[0]): unknown {
  const read = readStep(step, sent(values));
  return read.status === 'error' ? read.error : undefined;
}

it('the texts of a need are kept as they will be read, like those of an offer', () => {
  expect(line(100).parse(' Help \u202Eraelcun\u202C ')).toBe('Help raelcun');
  expect(lines(5, 100).parse('one\u2069\r\ntwo')).toEqual(['one', 'two']);
});

describe('a step of the offer form', () => {
  it('gives back what it was shown: no answer changes by being looked at', () => {
    const offer = completeContent({ ...TECHNOLOGY, languages: ['en', 'pt'], conditions: ['publicity'] });
    for (const step of OFFER_STEP_IDS) {
      const changes = changesOf(step, asSent(stepValues(step, offer)));
      expect(offer, step).toMatchObject(changes);
    }
  });

  it('accepts an empty page: a draft may hold any part', () => {
    for (const step of OFFER_STEP_IDS) expect(readStep(step, sent({})).status, step).toBe('success');
  });

  it('clears an answer that was emptied, and never the language of the text', () => {
    expect(changesOf('when', {})).toHaveProperty('closesOn', undefined);
    expect(changesOf('terms', {})).toHaveProperty('conditions', undefined);
    expect(changesOf('what', {})).not.toHaveProperty('textLanguage');
  });

  it('keeps a text as it will be read: without marks that turn its direction', () => {
    const title = '\u2067Help \u202Eraelcun\u202C\u2069';
    expect(changesOf('what', { title, summary: 'می\u200Cخواهم' })).toMatchObject({
      title: 'Help raelcun',
      summary: 'می\u200Cخواهم',
    });
    expect(changesOf('terms', { funders: 'Asteria\u202E\nNordvale' })).toMatchObject({
      funders: ['Asteria', 'Nordvale'],
    });
    const started = readNewOffer(sent({ id: randomUUID(), title, textLanguage: 'en' }));
    expect(started.status === 'success' && started.value.title).toBe('Help raelcun');
  });

  it('keeps the order of themes and counts each once', () => {
    expect(changesOf('what', { themes: ['SKL-TOT', '', 'INC', 'SKL-TOT'] }).themes).toEqual([
      'SKL-TOT',
      'INC',
    ]);
  });

  it('reads Arabic digits', () => {
    const date = { 'closesOn.day': '٣١', 'closesOn.month': '٣', 'closesOn.year': '٢٠٢٧' };
    expect(changesOf('when', { ...date, slots: '١٢' })).toMatchObject({ closesOn: '2027-03-31', slots: 12 });
  });

  it('names the field of each error by a message of ours', () => {
    expect(errorsOf('what', { title: 'x'.repeat(201) })).toEqual({ title: ['offers.error.too_long'] });
    expect(errorsOf('what', { themes: 'NOPE' })).toMatchObject({ 'themes[0]': ['offers.error.invalid'] });
    expect(errorsOf('when', { 'opensOn.day': '31', 'opensOn.month': '2', 'opensOn.year': '2027' })).toEqual({
      opensOn: ['offers.error.date'],
    });
    expect(errorsOf('when', { slots: '0', durationWeeks: '1.5' })).toEqual({
      slots: ['offers.error.slots'],
      durationWeeks: ['offers.error.weeks'],
    });
    expect(errorsOf('who', { who: 'listed' })).toEqual({ groups: ['offers.error.nobody'] });
    expect(errorsOf('terms', { declared: 'listed' })).toEqual({
      conditions: ['offers.error.which_conditions'],
    });
    expect(errorsOf('terms', { declared: 'none', conditions: 'political' })).toEqual({
      conditions: ['offers.error.none_and_some'],
    });
  });

  it('refuses a window that closes before it opens', () => {
    const window = {
      'opensOn.day': '2',
      'opensOn.month': '3',
      'opensOn.year': '2027',
      'closesOn.day': '1',
      'closesOn.month': '3',
      'closesOn.year': '2027',
    };
    expect(errorsOf('when', window)).toEqual({ closesOn: ['offers.error.before'] });
  });

  it('reads no name that its page does not have, and builds no array from an index', () => {
    const hostile = { 'themes[4294967294]': 'INC', status: 'published', authorId: 'x', title: 'T' };
    expect(changesOf('what', hostile)).toMatchObject({ title: 'T', themes: [] });
    expect(changesOf('what', hostile)).not.toHaveProperty('status');
  });

  it('says how long its texts may be', () => {
    expect(stepConstraint('what')).toEqual({
      title: { maxLength: 200 },
      summary: { maxLength: 5000 },
      outcomes: { maxLength: 3000 },
    });
  });
});

/** Dates as the three boxes send them; what was not answered sends nothing. */
function asSent(values: ReturnType<typeof stepValues>): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (value === undefined || value === '') return [];
      const parts = typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
      if (!parts) return [[name, value]];
      return [
        [`${name}.year`, parts[1] ?? ''],
        [`${name}.month`, parts[2] ?? ''],
        [`${name}.day`, parts[3] ?? ''],
      ];
    }),
  );
}
