import { expect, test } from 'vitest';
import { ROLES } from '#app/domain/accounts/role.ts';
import { ADOPTIONS, adoptionActions, isUnadopted, mayWriteNeed } from '#app/domain/needs/adoption.ts';

test('what each side may do with a draft for a State, and nobody else anything', () => {
  const acts = (role: (typeof ROLES)[number]) =>
    Object.fromEntries(ADOPTIONS.map((from) => [from, adoptionActions(from, role)]));
  const drafters = {
    drafting: ['offer-draft', 'take-back-draft'],
    offered: ['take-back-draft'],
    'sent-back': ['offer-draft', 'take-back-draft'],
    adopted: [],
    declined: [],
    'taken-back': [],
  };
  for (const role of ROLES) {
    if (role === 'hub_coordinator' || role === 'broker') expect(acts(role), role).toEqual(drafters);
    else if (role === 'focal_point')
      expect(acts(role)).toEqual({
        ...drafters,
        drafting: [],
        offered: ['adopt-draft', 'send-back-draft', 'decline-draft'],
        'sent-back': ['adopt-draft', 'decline-draft'],
      });
    else expect(Object.values(acts(role)).flat(), role).toEqual([]);
  }
});

test('who writes it: its drafters until it is adopted, and then its delegation', () => {
  const writers = (adoption: (typeof ADOPTIONS)[number] | undefined) =>
    ROLES.filter((role) => mayWriteNeed({ status: 'draft', adoption }, role));
  for (const adoption of ADOPTIONS.filter((each) => isUnadopted(each)))
    expect(writers(adoption).toSorted(), adoption).toEqual(['broker', 'hub_coordinator']);
  expect(writers('adopted')).toEqual(['focal_point']);
  expect(writers(undefined)).toEqual(['focal_point']);
});
