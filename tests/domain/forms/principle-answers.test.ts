import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from 'vitest';
import { needAnswers, withThreeRows } from '#app/forms/needs-answers.ts';
import { NEED_STEP_SCHEMAS } from '#app/forms/needs.ts';
import { readStep } from '#app/forms/offers/read-step.ts';
import { Browse } from '#app/domain/offers/browse.ts';
import { browseQuery, readBrowseAddress } from '#app/forms/offer-browse.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';
import { completeContent, ON } from '#tests/support/offers.ts';

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ revision: '1', ...fields })) form.set(name, value);
  return form;
}
const results = (fields: Record<string, string>) =>
  parseWithZod(sent(fields), { schema: NEED_STEP_SCHEMAS.results });

test('evidence of a need is read by its kind; rows left empty are none, and a row says its kind', () => {
  const read = results({
    'evidence[0].kind': 'audit',
    'evidence[0].year': '2024',
    'evidence[0].held': 'yes',
    'evidence[1].kind': '',
    'evidence[2].kind': 'statistics',
    'evidence[2].link': 'https://statistics.example/2025',
  });
  expect(read.status === 'success' && read.value.evidence).toEqual([
    { kind: 'audit', year: 2024, link: '', held: true },
    { kind: 'statistics', link: 'https://statistics.example/2025', held: false },
  ]);
  expect(results({ 'evidence[0].year': '2024' }).reply().error).toEqual({
    'evidence[0].kind': ['needs.error.evidence_kind'],
  });
  for (const link of ['statistics.example', 'javascript:alert(1)', 'https://one@two.example/'])
    expect(results({ 'evidence[0].kind': 'audit', 'evidence[0].link': link }).reply().error, link).toEqual({
      'evidence[0].link': ['needs.error.link'],
    });
});

test('the page has its three rows of evidence, whatever was sent', () => {
  expect(needAnswers({ ...COMPLETE_NEED, revision: 1 }).evidence).toMatchObject([
    { kind: 'assessment', year: '2025', held: 'yes' },
    { kind: '' },
    { kind: '' },
  ]);
  const reply = withThreeRows(results({ 'evidence[1].kind': 'audit' }).reply());
  expect(reply.initialValue?.evidence).toHaveLength(3);
});

test('running costs of an offer are three years or none', () => {
  const costs = (...typed: string[]) =>
    readStep(
      'principles',
      sent(Object.fromEntries(typed.map((value, index) => [`cost${index + 1}`, value]))),
    );
  const whole = costs('6000', '0', '1250000');
  expect(whole.status === 'success' && whole.value.runningCosts).toEqual([6000, 0, 1_250_000]);
  const none = costs('', '', '');
  expect(none.status === 'success' && none.value.runningCosts).toBeUndefined();
  expect(costs('6000', '', '1').reply().error).toEqual({ cost2: ['offers.error.three_costs'] });
  expect(costs('-1', '0', '0').reply().error).toEqual({ cost1: ['offers.error.cost'] });
});

test('the public list is narrowed to what costs no licence: its source is open', () => {
  const offer = (id: string, sourceAccess: PublishedOffer['sourceAccess']): PublishedOffer => ({
    ...completeContent({ sourceAccess }),
    id,
    reference: `O-${id}`,
    organisation: { id, name: 'Plainsight Commons Foundation', kind: 'civil-society' },
    viaHubs: [],
    slotsTaken: 0,
    version: 1,
    publishedAt: new Date(0),
  });
  const geography = loadGeography({ withInvented: false });
  const offers = [offer('a', 'open'), offer('b', 'escrow'), offer('c', undefined)];
  const browse = new Browse(offers, geography, ON);
  const address = readBrowseAddress(new URLSearchParams('licence=open&licence=free'), geography);
  expect(address.chosen.licence).toEqual(['open']);
  expect(browseQuery(address)).toBe('?licence=open');
  const page = browse.page({ chosen: address.chosen, page: 1 });
  expect(page.offers.map(({ id }) => id)).toEqual(['a']);
  expect(page.counts.licence.get('open')).toBe(1);
});
