import { expect, test } from 'vitest';
import { askFor } from '#app/domain/matches/question.ts';
import { conflictStop, excludedOrganisationStop } from '#app/domain/matches/stops/organisations.ts';
import type { HubFacts, NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { smallWorld } from '#tests/domain/geography/table.ts';

const offer: OfferFacts = {
  id: 'offer',
  reference: 'O-000001',
  organisation: { name: 'Asteria Aid', formerNames: ['Asteria Cooperation Agency'] },
  title: 'A title',
  themes: [],
  modes: [],
  languages: [],
  eligible: 'all',
  viaHubs: ['Strait Centre'],
};
const hubs: HubFacts[] = [{ name: 'Strait Centre', formerNames: ['Isthmus Cyber Centre'], covers: [] }];

function ask(...excludedOrganisations: string[]) {
  const need: NeedFacts = {
    id: 'need',
    reference: 'N-000001',
    place: { kind: 'state', code: 'XA' },
    title: '',
    themes: [],
    modes: [],
    languages: [],
    excludedOrganisations,
  };
  return askFor(need, { geography: smallWorld, on: '2026-11-23', hubs });
}

test('a State that excludes an organisation by its former name excludes it still', () => {
  expect(excludedOrganisationStop.stops(ask('asteria cooperation AGENCY'), offer)).toBe(
    'stop.excluded-organisation',
  );
  expect(excludedOrganisationStop.stops(ask('Nordvale'), offer)).toBeUndefined();
});

test('a hub, too', () => {
  expect(conflictStop.stops(ask('Isthmus Cyber Centre'), offer)).toBe('stop.excluded-hub');
  expect(conflictStop.values(ask('Isthmus Cyber Centre'), offer).hubs).toEqual(
    conflictStop.values(ask('Strait Centre'), offer).hubs,
  );
});
