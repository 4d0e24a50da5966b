import { expect, it } from 'vitest';
import { nextStep } from '#app/domain/offers/next-step.ts';

const friday = new Date('2026-11-20T16:00:00Z');

it('a handed-in offer is the brokers’, to be acknowledged within two working days and decided within ten', () => {
  const offer = { submittedAt: friday, updatedAt: friday };
  expect(nextStep({ ...offer, status: 'submitted' })).toMatchObject({
    who: 'broker',
    by: '2026-11-24',
    total: 2,
  });
  expect(nextStep({ ...offer, status: 'under-review' })).toMatchObject({
    who: 'broker',
    by: '2026-12-04',
    total: 10,
  });
});

it('a draft and a returned offer are the donor’s, without a clock', () => {
  expect(nextStep({ status: 'returned', submittedAt: friday, updatedAt: friday })).toEqual({
    status: 'returned',
    who: 'donor',
    since: '2026-11-20',
  });
});
