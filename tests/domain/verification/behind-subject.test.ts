import { expect, test } from 'vitest';
import { behindSubject } from '#app/operations/verification/ties-today.ts';
import { completeContent } from '#tests/support/offers.ts';

test('a tie that names the donor as it was called before is a tie to it', () => {
  const subject = {
    ...{ offerId: '1', reference: 'O-AAAAAA', version: 1, canonicalJson: '{}', passports: [], donorId: 'd' },
    content: completeContent({ funders: ['A fund'] }),
    donorName: 'Asteria Partnership',
    donorFormerNames: ['Asteria Cooperation Agency'],
    viaHubs: ['Isthmus Cyber Centre'],
  };
  expect(behindSubject(subject)).toMatchObject({
    organisations: ['Asteria Partnership', 'Asteria Cooperation Agency'],
    funders: ['A fund'],
    hubs: ['Isthmus Cyber Centre'],
  });
});
