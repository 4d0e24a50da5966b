import { createHash } from 'node:crypto';
import { isNoSignedText, readScanned, unwrapSigned } from '#app/domain/verification/scanned.ts';
import { describe, expect, test } from 'vitest';
import { addMonths } from '#app/domain/codes/day.ts';
import {
  CHECK_ANSWERS,
  CHECKLISTS,
  answersOf,
  mostlyUnexamined,
  SUBJECT_KINDS,
  unanswered,
  type CheckAnswer,
  type Checks,
} from '#app/domain/verification/checklists.ts';
import type { HeldIn } from '#app/domain/accounts/held-in.ts';
import type { Concerned, HubTies } from '#app/domain/hubs/conflict.ts';
import {
  CONFLICTS,
  findConflict,
  type Conflict,
  type ConflictFacts,
} from '#app/domain/verification/conflict.ts';
import { answerDueOn, disputeState } from '#app/domain/verification/dispute.ts';
import {
  DRAFT_FIELDS,
  missingFrom,
  statementOf,
  textsWithVerdict,
  unnamedTies,
} from '#app/domain/verification/draft.ts';
import { inArabicDigits, spokenFingerprint } from '#app/domain/verification/fingerprint.ts';
import { keyState, rotationDueOn, vouchesFor } from '#app/domain/verification/key-life.ts';
import { EXAMINED, ISSUER_ROLES, levelOf } from '#app/domain/verification/level.ts';
import { decideNote, NOTE_ACTIONS, NOTE_STATUSES } from '#app/domain/verification/lifecycle.ts';
import { noteStateOf, type StandingNote } from '#app/domain/verification/note-state.ts';
import { isBitSet, STATUS_BITS, statusBits } from '#app/domain/verification/status-bits.ts';
import { componentOf, subjectJson } from '#app/domain/verification/subject.ts';
import { lastDayOf } from '#app/domain/verification/validity.ts';
import { FAULTS, verdictOf } from '#app/domain/verification/verdict.ts';
import { ROLES } from '#app/domain/accounts/role.ts';
import { noteDraftSchema } from '#app/forms/verification.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { completeContent } from '#tests/support/offers.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';
import type { SbomSummary } from '#app/domain/passports/sbom/summary.ts';

describe('who signs × what was examined × whose offer × conflict', () => {
  const rows = ISSUER_ROLES.flatMap((role) =>
    EXAMINED.flatMap((examined) =>
      [true, false].flatMap((isDonor) =>
        [undefined, ...CONFLICTS].map((conflict) => ({ role, examined, isDonor, conflict })),
      ),
    ),
  );

  test.each(rows)('$role, $examined, own offer: $isDonor, conflict: $conflict', (facts) => {
    const { role, examined, isDonor, conflict } = facts;
    const expected =
      role === 'donor'
        ? isDonor && 'L1'
        : !isDonor && !conflict && (role === 'verifier' && examined === 'product' ? 'L3' : 'L2');
    expect(levelOf(facts)).toBe(expected || undefined);
  });

  test('a broker and a hub never reach L3', () => {
    const levels = rows.filter(({ role }) => role === 'broker' || role === 'hub_coordinator').map(levelOf);
    expect(new Set(levels)).toEqual(new Set(['L2', undefined]));
  });
});

describe('conflicts of interest', () => {
  const none: ConflictFacts = {
    issuer: {
      id: 'laboratory',
      ties: {
        names: ['Brightwater Laboratory'],
        funders: ['Somebody Else'],
        owners: [],
        partners: [],
        declared: [],
      },
    },
    donorId: 'donor',
    concerned: {
      organisations: ['Asteria Cooperation Agency', 'Asteria Aid'],
      funders: ['Asteria Treasury'],
      implementer: 'Plain Works',
      hubs: ['Isthmus Cyber Centre'],
    },
    isAuthor: false,
    heldIn: [],
    validated: false,
    saidConflict: false,
  };
  const tied = (changes: Partial<HubTies>) => ({
    issuer: { ...none.issuer, ties: { ...none.issuer.ties, ...changes } },
  });
  const held = (changes: Partial<HeldIn>): Partial<ConflictFacts> => ({
    heldIn: [{ id: 'office', name: 'Office', names: ['Office'], roles: ['donor'], ...changes }],
  });
  const offer = (changes: Partial<Concerned>) => ({ concerned: { ...none.concerned, ...changes } });

  test('none where nothing ties them', () => expect(findConflict(none)).toBeUndefined());
  test.each<[string, Partial<ConflictFacts>, Conflict | undefined]>([
    ['its own offer', { donorId: 'laboratory' }, 'own-offer'],
    ['one that it carries out itself', offer({ implementer: 'BRIGHTWATER  laboratory' }), 'own-offer'],
    ['one that it pays for', offer({ funders: ['Brightwater Laboratory'] }), 'own-offer'],
    ['a hub: one that it delivers', tied({ names: ['Isthmus Cyber Centre'] }), 'own-offer'],
    ['one that this person wrote', { isAuthor: true }, 'own-offer'],
    ['one of whose donor this person works, in another hat', held({ id: 'donor' }), 'own-role'],
    ['one for which this person works with who pays it', held({ names: ['ASTERIA treasury'] }), 'own-role'],
    ['one that another office of this person carries out', held({ names: ['Plain Works'] }), 'own-role'],
    [
      'one of a donor that this person’s other office only resembles',
      held({ names: ['Asteria'] }),
      undefined,
    ],
    ['one that this person validated', { validated: true }, 'validated'],
    ['one of who pays it', tied({ funders: ['asteria cooperation agency'] }), 'paid-by-donor'],
    ['by a former name', tied({ funders: ['Asteria Aid'] }), 'paid-by-donor'],
    ['by a name in look-alike letters', tied({ funders: ['Аsteria Аid'] }), 'paid-by-donor'],
    [
      'one of who pays it and for it',
      {
        ...tied({ funders: ['Nordvale'] }),
        ...offer({ organisations: ['Nordvale'], funders: ['NORDVALE'] }),
      },
      'paid-by-donor',
    ],
    ['a hub: one that its own funder pays', tied({ funders: ['Asteria Treasury'] }), 'own-funder'],
    ['one that its funder carries out', tied({ funders: ['Plain Works'] }), 'own-funder'],
    ['one that its funder delivers', tied({ funders: ['Isthmus Cyber Centre'] }), 'own-funder'],
    ['a hub: its owner’s', tied({ owners: ['Asteria Aid'] }), 'own-owner'],
    ['a hub: one that its owner pays for', tied({ owners: ['Asteria Treasury'] }), 'own-owner'],
    ['one of a declared tie', tied({ declared: ['Plain Works'] }), 'declared-tie'],
    ['one on which it answered that it has a conflict', { ...none, saidConflict: true }, 'said-conflict'],
    ['one of a partner, which is no conflict', tied({ partners: ['Asteria Aid', 'Plain Works'] }), undefined],
    [
      'empty names tie nobody',
      { ...tied({ funders: [''], declared: [' '] }), ...offer({ implementer: '' }) },
      undefined,
    ],
  ])('%s', (_what, changes, conflict) => expect(findConflict({ ...none, ...changes })).toBe(conflict));
});

describe('checklists', () => {
  test.each(SUBJECT_KINDS)('%s asks each item once, and at least five', (kind) => {
    expect(new Set(CHECKLISTS[kind]).size).toBe(CHECKLISTS[kind].length);
    expect(CHECKLISTS[kind].length).toBeGreaterThanOrEqual(5);
  });
  test('what is not answered is named, and answers to other lists are not signed', () => {
    const checks = { identity: 'confirmed', 'spare-parts': 'partly' } as const;
    expect(unanswered('people', checks)).toEqual(CHECKLISTS.people.slice(1));
    expect(answersOf('people', checks)).toEqual([{ item: 'identity', answer: 'confirmed' }]);
    expect(CHECK_ANSWERS).toContain('not-examined');
  });

  test.each<[CheckAnswer[], ReturnType<typeof mostlyUnexamined>]>([
    [['confirmed', 'does-not-apply', 'not-examined', 'not-examined'], { unexamined: 2, applying: 3 }],
    [['confirmed', 'not-examined'], undefined],
    [['partly', 'not-confirmed', 'not-examined'], undefined],
    [['does-not-apply'], undefined],
  ])('of %s is mostly unexamined: %o', (answers, thin) => {
    expect(mostlyUnexamined(answers.map((answer) => ({ answer })))).toEqual(thin);
  });
});

describe('validity', () => {
  const on = '2026-11-26';
  test.each([
    ['L1', {}, '2027-05-26'],
    ['L2', {}, '2027-11-26'],
    ['L3', {}, '2028-11-26'],
    ['L3', { certificateEndsOn: '2027-02-01' }, '2027-02-01'],
    ['L3', { certificateEndsOn: '2027-02-01', supportEndsOn: '2027-01-31' }, '2027-01-31'],
    ['L1', { supportEndsOn: '2031-01-01' }, '2027-05-26'],
    ['L2', { supportEndsOn: on }, undefined],
    ['L2', { certificateEndsOn: '2026-01-01' }, undefined],
  ] as const)('%s with %o ends on %s', (level, ends, last) => expect(lastDayOf(level, on, ends)).toBe(last));
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));
});

describe('how a note stands', () => {
  const on = '2026-11-26';
  const flags = ['revoked', 'superseded', 'stale', 'disputed', 'signed'] as const;
  const combinations = Array.from({ length: 2 ** flags.length }, (_, bits) =>
    Object.fromEntries(flags.map((flag, index) => [flag, Boolean(bits & (1 << index))])),
  ).flatMap((set) =>
    ['2026-11-25', '2026-11-26', '2026-12-26', '2026-12-27'].map(
      (expiresOn) => ({ ...set, expiresOn }) as StandingNote,
    ),
  );

  test.each(combinations)('%o', (note) => {
    const expected = note.revoked
      ? 'revoked'
      : note.superseded
        ? 'superseded'
        : !note.signed
          ? 'unsigned'
          : note.expiresOn === '2026-11-25'
            ? 'expired'
            : note.stale
              ? 'stale'
              : note.disputed
                ? 'disputed'
                : note.expiresOn === '2026-12-27'
                  ? 'issued'
                  : 'expiring';
    expect(noteStateOf(note, on)).toBe(expected);
  });
});

describe('life', () => {
  const facts = { isIssuer: true, incomplete: false, openDispute: true };
  const rows = NOTE_STATUSES.flatMap((from) =>
    NOTE_ACTIONS.flatMap((action) =>
      ROLES.flatMap((role) => [true, false].map((isIssuer) => ({ from, action, role, isIssuer }))),
    ),
  );
  const FROM = {
    issue: ['draft'],
    supersede: ['issued'],
    revoke: ['issued'],
    dispute: ['issued'],
    answer: ['issued'],
  };

  test.each(rows)(
    '$action a note that is $from, as $role, issuer: $isIssuer',
    ({ from, action, role, isIssuer }) => {
      const may =
        action === 'dispute'
          ? ['donor', 'focal_point', 'verifier', 'hub_coordinator'].includes(role) && !isIssuer
          : ['verifier', 'hub_coordinator', 'broker', 'donor'].includes(role) && isIssuer;
      expect(decideNote(from, action, { ...facts, role, isIssuer }).ok).toBe(
        may && FROM[action].includes(from),
      );
    },
  );

  test('a draft with something missing is not issued, and a dispute is answered once', () => {
    const verifier = { ...facts, role: 'verifier' } as const;
    expect(decideNote('draft', 'issue', { ...verifier, incomplete: true })).toEqual({
      ok: false,
      reason: 'incomplete',
    });
    expect(decideNote('issued', 'answer', { ...verifier, openDispute: false })).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });

  test('what is missing is named, all of it', () => {
    const empty = {
      checks: {},
      what: '',
      how: ' ',
      evidence: [],
      findings: '',
      limits: '',
      interests: '',
      certificateId: '',
    };
    const certificate = ['certificateId', 'certificateEndsOn'];
    expect(missingFrom(empty)).toEqual(
      DRAFT_FIELDS.filter((field) => !['checks', 'examination', ...certificate].includes(field)),
    );
    expect(missingFrom({ ...empty, kind: 'people' })).toContain('checks');
  });

  test.each([
    ['', undefined, undefined],
    ['CC-17', '2027-03-01', undefined],
    ['CC-17', undefined, 'certificateEndsOn'],
    ['', '2027-03-01', 'certificateId'],
  ] as const)(
    'a certificate “%s” until %s lacks %s, and is signed whole or not at all',
    (id, endsOn, half) => {
      const content = { ...FINISHED_NOTE, certificateId: id, certificateEndsOn: endsOn };
      expect(missingFrom(content)).toEqual(half ? [half] : []);
      expect(statementOf(content).certificate).toEqual(id && endsOn ? { id, endsOn } : undefined);
      const boxes = endsOn && { day: '1', month: '3', year: '2027' };
      const read = noteDraftSchema.safeParse({ revision: 1, certificateId: id, certificateEndsOn: boxes });
      expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual(
        half && [[half, `examining.error.${half}`]],
      );
    },
  );

  test('the hash of an empty file is evidence of nothing, and is not taken', () => {
    const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
    const read = (bytes: string) =>
      noteDraftSchema.safeParse({ revision: 1, evidence: `${hashOf(bytes).toUpperCase()}  firmware.bin` });
    expect(read('firmware').success).toBe(true);
    expect(read('').error?.issues).toMatchObject([
      { path: ['evidence'], message: 'examining.error.evidence_empty' },
    ]);
  });

  test.each([
    ['None.', ['Plainsight Commons (PCF)', 'UN']],
    ['We are funded by nobody, and work with plainsight  commons (PCF).', ['UN']],
    ['نعمل مع Plainsight Commons (PCF) وUN.', []],
    ['Works with: Plainsight Commons (PCF)\nPaid by: UN', []],
  ])('“%s” leaves out %j of the ties that are known', (interests, unnamed) => {
    const ties = [
      { kind: 'partner' as const, name: 'Plainsight Commons (PCF)' },
      { kind: 'funds' as const, name: 'UN' },
    ];
    expect(unnamedTies({ interests }, ties).map(({ name }) => name)).toEqual(unnamed);
  });

  test('where everything was left out or does not apply, nothing was examined and nothing is signed', () => {
    const all = (answer: CheckAnswer): Checks =>
      Object.fromEntries(CHECKLISTS.software.map((item) => [item, answer]));
    const missing = (checks: Checks) => missingFrom({ ...FINISHED_NOTE, checks });
    expect(missing(all('not-examined'))).toEqual(['examination']);
    expect(missing(all('does-not-apply'))).toEqual(['examination']);
    for (const answer of ['confirmed', 'partly', 'not-confirmed'] as const)
      expect(missing({ ...all('not-examined'), provenance: answer })).toEqual([]);
    // What another kind's list asks is not signed.
    expect(missing({ ...all('not-examined'), 'spare-parts': 'confirmed' })).toEqual(['examination']);
  });

  test.each([
    ['The product is safe to use.', true],
    ['Unsafe, in our view', true],
    ['A safeguard; fail-safe power; safety rules; safely stored', false],
    ['المنتج آمن.', true],
    ['المنتج غير آمن', true],
    ['والآمنة منها كثيرة', true],
    ['يؤمن المنتج الاتصال، ويحافظ على الأمن', false],
  ])('“%s” gives a verdict: %s', (findings, expected) => {
    expect(textsWithVerdict({ ...FINISHED_NOTE, findings })).toEqual(expected ? ['findings'] : []);
  });

  test('a dispute is answered within twenty working days', () => {
    expect(answerDueOn('2026-11-26')).toBe('2026-12-24');
    const dispute = { raisedOn: '2026-11-26', answered: false, noteEnded: false };
    expect(disputeState(dispute, '2026-12-24')).toBe('waiting');
    expect(disputeState(dispute, '2026-12-25')).toBe('overdue');
    expect(disputeState({ ...dispute, answered: true }, '2027-01-01')).toBe('answered');
  });

  test('a dispute of a note that ended waits for nobody', () => {
    const dispute = { raisedOn: '2026-11-26', answered: false, noteEnded: true };
    expect(disputeState(dispute, '2027-01-01')).toBe('ended');
    expect(disputeState({ ...dispute, answered: true }, '2027-01-01')).toBe('answered');
  });
});

describe('keys', () => {
  const registeredAt = new Date('2026-01-10T08:00:00Z');
  const at = (text: string) => new Date(text);

  test('are due after a year', () => {
    expect(rotationDueOn({ registeredAt })).toBe('2027-01-10');
    expect(keyState({ registeredAt }, '2027-01-09')).toBe('active');
    expect(keyState({ registeredAt }, '2027-01-10')).toBe('due');
    expect(keyState({ registeredAt, retiredAt: registeredAt }, '2027-01-10')).toBe('retired');
    const compromised = { registeredAt, retiredAt: registeredAt, compromisedFrom: registeredAt };
    expect(keyState(compromised, '2026-02-01')).toBe('compromised');
  });

  test.each([
    ['before it was registered', {}, '2026-01-10T07:59:59Z', false],
    ['in use', {}, '2026-06-01T00:00:00Z', true],
    ['before it was retired', { retiredAt: at('2026-07-01T00:00:00Z') }, '2026-06-01T00:00:00Z', true],
    ['after it was retired', { retiredAt: at('2026-07-01T00:00:00Z') }, '2026-07-02T00:00:00Z', false],
    [
      'before it was in other hands',
      { compromisedFrom: at('2026-07-01T00:00:00Z') },
      '2026-06-30T23:59:59Z',
      true,
    ],
    [
      'from the moment it was',
      { compromisedFrom: at('2026-07-01T00:00:00Z') },
      '2026-07-01T00:00:00Z',
      false,
    ],
  ])('vouch for what was logged %s: %o', (_when, ends, loggedAt, believed) =>
    expect(vouchesFor({ registeredAt, ...ends }, at(loggedAt))).toBe(believed),
  );
});

describe('verdicts', () => {
  const offer = { reference: 'O-AAAAAA', version: 7 };
  test.each([
    ['issued', 'valid'],
    ['expiring', 'expiring'],
    ['disputed', 'disputed'],
    ['stale', 'stale'],
    ['expired', 'expired'],
    ['superseded', 'superseded'],
    ['revoked', 'revoked'],
    ['unsigned', 'not-valid'],
  ] as const)('%s is %s; on another offer or version it is not for this', (state, verdict) => {
    const checked = { state, offer };
    expect(verdictOf(checked, undefined)).toBe(verdict);
    expect(verdictOf(checked, { reference: 'O-AAAAAA' })).toBe(verdict);
    expect(verdictOf(checked, { reference: 'O-AAAAAA', version: 7 })).toBe(verdict);
    expect(verdictOf(checked, { reference: 'O-BBBBBB' })).toBe('not-for-this');
    expect(verdictOf(checked, { reference: 'O-AAAAAA', version: 8 })).toBe('not-for-this');
  });
  test.each(FAULTS)('%s is not valid, whatever it is held against', (fault) => {
    expect(verdictOf({ fault }, undefined)).toBe('not-valid');
    expect(verdictOf({ fault }, { reference: 'O-BBBBBB' })).toBe('not-valid');
  });
});

describe('what is published', () => {
  test('a list of statuses has 131,072 bits, the first one leftmost', () => {
    const bits = statusBits([0, 9, STATUS_BITS - 1]);
    expect(bits.length).toBe(16_384);
    expect([bits[0], bits[1], bits.at(-1)]).toEqual([0x80, 0x40, 0x01]);
    expect([0, 1, 9, STATUS_BITS - 1].map((index) => isBitSet(bits, index))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(() => statusBits([STATUS_BITS])).toThrow(RangeError);
  });

  test('a fingerprint is thirty digits, read out in either script', () => {
    const groups = spokenFingerprint('00'.repeat(31) + 'ff');
    expect(groups.join(' ')).toBe('00000 00000 00000 00000 00000 00255');
    expect(inArabicDigits('01234 56789')).toBe('٠١٢٣٤ ٥٦٧٨٩');
  });

  test('the subject changes with every public word of the offer, and with its components', () => {
    const offer = { reference: 'O-AAAAAA', version: 1, donorId: 'd', content: completeContent() };
    const json = subjectJson(offer, []);
    expect(subjectJson({ ...offer, content: completeContent({ summary: 'Other.' }) }, [])).not.toBe(json);
    const sbom = { sha256: 'a'.repeat(64), isPublic: true } as SbomSummary;
    const passport: PassportContent & { n: number } = {
      n: 1,
      answers: { product: 'p', vendor: 'v', productVersion: '1', killSwitch: 'no' },
      gone: [],
      artefacts: [],
      noArtefacts: true,
      statementDeclined: false,
      sbom,
    };
    const bound = subjectJson(offer, [passport]);
    for (const other of [
      [],
      [{ ...passport, answers: { ...passport.answers, killSwitch: 'yes' as const } }],
      [{ ...passport, noArtefacts: false }],
      [{ ...passport, sbom: { ...sbom, sha256: 'b'.repeat(64) } }],
      [{ ...passport, sbom: undefined }],
    ])
      expect(subjectJson(offer, other)).not.toBe(bound);
    // Who states something by name, and how the list of parts was judged, is no word of the offer.
    const statement = { says: 'none-known', by: 'Somebody', at: new Date(), about: 'c'.repeat(64) } as const;
    expect(subjectJson(offer, [{ ...passport, statement }])).toBe(bound);
    expect(componentOf(passport)).toEqual({
      product: 'p',
      vendor: 'v',
      version: '1',
      artefacts: [],
      sbom: { sha256: 'a'.repeat(64) },
    });
    expect(Object.keys(JSON.parse(json) as object)).toEqual([
      'components',
      'donor',
      'offer',
      'reference',
      'version',
    ]);
  });
});

test.each([
  ['T-7K3MQ2', { reference: 'T-7K3MQ2' }],
  [' t-7k3mq2 ', { reference: 'T-7K3MQ2' }],
  [
    `https://two.example/ar/notes/T-7K3MQ2#sha256=${'A1'.repeat(32)}`,
    { reference: 'T-7K3MQ2', sha256: 'a1'.repeat(32) },
  ],
  ['http://localhost:3000/en/notes/T-7K3MQ2', { reference: 'T-7K3MQ2' }],
  ['T‑7K3MQ2', { reference: 'T-7K3MQ2' }],
  ['T 7K3MQ2', { reference: 'T-7K3MQ2' }],
  ['t7k3mqo', { reference: 'T-7K3MQ0' }],
  ['T-7K3MIL', { reference: 'T-7K3M11' }],
  ['T-7K3MQU', undefined],
  ['https://two.example/en/notes/T-7K3MQ2#sha256=abc', undefined],
  ['O-7K3MQ2', undefined],
  ['javascript:alert(1)/notes/T-7K3MQ2', undefined],
  ['eyJhbGciOi.eyJpc3M.c2ln', undefined],
])('what is scanned from paper: %s', (text, expected) => {
  expect(readScanned(text)).toEqual(expected);
});

test('a signed text is read as it was signed, whatever broke it into lines', () => {
  expect(unwrapSigned(' eyJh\r\n bGci.eyJp\nc3M.c2 ln\n')).toBe('eyJhbGci.eyJpc3M.c2ln');
  expect(unwrapSigned(' no signed\ntext ')).toBe('no signed\ntext');
});

test('a slip is no forged note', () => {
  expect(isNoSignedText('O-7K3MQ2')).toBe(true);
  expect(isNoSignedText('eyJhbGci.eyJpc3M.c2ln')).toBe(false);
  expect(isNoSignedText('x'.repeat(101))).toBe(false);
});
