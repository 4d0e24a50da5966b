import { describe, expect, it, test } from 'vitest';
import { readArtefactList, readHash, writeArtefactList } from '#app/domain/passports/artefact-list.ts';
import { compareComponents, componentsChanged } from '#app/domain/passports/changed-components.ts';
import { checkPassport, checkPassports } from '#app/domain/passports/check-passport.ts';
import { NOT_STATED, PASSPORT_CODES, type PassportChoice } from '#app/domain/passports/codes.ts';
import type { BinaryEquivalence } from '#app/domain/codes/terms.ts';
import { derivedBuild, derivedFacts } from '#app/domain/passports/derived-facts.ts';
import { canStartPassport, canStartVersion, canWritePassport } from '#app/domain/passports/lifecycle.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';
import type { QUESTION_CODES } from '#app/domain/passports/questions-to-ask.ts';
import { questionsToAsk } from '#app/domain/passports/questions-to-ask.ts';
import {
  OPTIONAL_BLOCKS,
  PASSPORT_BLOCK_IDS,
  QUESTIONS,
  questionsOf,
  type PassportAnswers,
  type PassportField,
} from '#app/domain/passports/questions.ts';
import { isBlock, PASSPORT_STEPS } from '#app/domain/passports/steps.ts';
import { subjectHash } from '#app/operations/passports/checked-passports.ts';
import { ON } from '#tests/support/offers.ts';
import { ANSWERS, ARTEFACT, completePassport } from '#tests/support/passports.ts';

const find = (passport: PassportContent) => checkPassport(passport, subjectHash(passport), ON);
const without = (...fields: PassportField[]) =>
  Object.fromEntries(
    Object.entries(ANSWERS).filter(([field]) => !fields.includes(field as PassportField)),
  ) as PassportAnswers;

describe('the table of blocks', () => {
  it('asks at most eight questions a page, each once, and has a page for each block', () => {
    const all = PASSPORT_BLOCK_IDS.flatMap(questionsOf);
    expect(new Set(all).size).toBe(all.length);
    for (const block of PASSPORT_BLOCK_IDS) expect(questionsOf(block).length, block).toBeLessThanOrEqual(8);
    expect(PASSPORT_STEPS.filter(isBlock)).toEqual(PASSPORT_BLOCK_IDS);
  });

  it('lets every choice be "not stated", and gives every choice its codes', () => {
    const choices = Object.keys(QUESTIONS).filter(
      (field) => QUESTIONS[field as PassportField].kind === 'choice',
    );
    expect(choices.sort()).toEqual(Object.keys(PASSPORT_CODES).sort());
    for (const codes of Object.values(PASSPORT_CODES)) expect(codes.at(-1)).toBe(NOT_STATED);
  });
});

describe('what a passport lacks', () => {
  it('is nothing in a complete one', () => {
    expect(find(completePassport())).toEqual([]);
  });

  it.each(PASSPORT_BLOCK_IDS.filter((block) => !OPTIONAL_BLOCKS.includes(block)))(
    'is the block %s, until somebody has gone through it',
    (block) => {
      const { gone } = completePassport();
      expect(find(completePassport({ gone: gone.filter((one) => one !== block) }))).toEqual([
        { step: block, code: 'not-gone-through' },
      ]);
    },
  );

  it.each<PassportField>(['product', 'licence', 'supportEndsOn', 'notExamined'])(
    'is %s where there is none: here "not stated" does not do',
    (field) => {
      const codes = find(completePassport({ answers: without(field) })).map(({ code, field: of }) => [
        code,
        of,
      ]);
      expect(codes).toContainEqual(['unanswered', field]);
    },
  );

  it('is a choice that nobody made, and not one that was answered with "not stated"', () => {
    expect(find(completePassport({ answers: without('remoteAccess') }))).toEqual([
      { step: 'control', code: 'unanswered', field: 'remoteAccess' },
    ]);
    const choices = Object.keys(PASSPORT_CODES) as PassportChoice[];
    const answers = { ...ANSWERS, ...Object.fromEntries(choices.map((field) => [field, NOT_STATED])) };
    expect(find(completePassport({ answers }))).toEqual([]);
  });

  it('is support that has ended', () => {
    const over = completePassport({ answers: { ...ANSWERS, supportEndsOn: '2026-11-22' } });
    expect(find(over)).toMatchObject([{ code: 'support-over' }]);
    const today = completePassport({ answers: { ...ANSWERS, supportEndsOn: ON } });
    expect(find(today)).toEqual([]);
  });

  it('is a list of files, unless none is delivered', () => {
    expect(find(completePassport({ artefacts: [] }))).toMatchObject([
      { step: 'artefacts', code: 'no-artefacts' },
    ]);
    expect(find(completePassport({ artefacts: [], noArtefacts: true }))).toEqual([]);
  });

  it('is the statement on undocumented access, or one about another version; declining it is an answer', () => {
    const none = completePassport({ statement: undefined });
    expect(find(none)).toEqual([{ step: 'statement', code: 'no-statement' }]);
    expect(find({ ...none, statementDeclined: true })).toEqual([]);
    const later = { ...completePassport(), answers: { ...ANSWERS, productVersion: '3.2.0' } };
    expect(find(later)).toEqual([{ step: 'statement', code: 'statement-of-another' }]);
    const more = { ...completePassport(), artefacts: [ARTEFACT, { name: 'b', sha256: 'cd'.repeat(32) }] };
    expect(find(more)).toEqual([{ step: 'statement', code: 'statement-of-another' }]);
  });

  it('stops an offer with technology, and no other', () => {
    const complete = { findings: [] };
    const started = { findings: find(completePassport({ statement: undefined })) };
    expect(checkPassports(['TRN'], [])).toEqual([]);
    expect(checkPassports(['EQP'], [])).toMatchObject([
      { code: 'no-passport', severity: 'block', principle: 'PP5' },
    ]);
    expect(checkPassports(['TEC'], [complete, started])).toMatchObject([{ code: 'passport-incomplete' }]);
    expect(checkPassports(['TEC', 'EQP'], [complete])).toEqual([]);
  });
});

describe('what matching reads', () => {
  test.each<[string, (BinaryEquivalence | 'not-stated' | undefined)[], BinaryEquivalence | undefined]>([
    ['nothing of no component', [], undefined],
    ['that it was shown, of the only one', ['shown'], 'shown'],
    ['that it was not, where one of two was not', ['shown', 'not-shown'], 'not-shown'],
    ['nothing where one of two does not say', ['not-shown', 'not-stated'], undefined],
    ['nothing where one of two was not asked', ['shown', undefined], undefined],
  ])('of the build is %s', (_, said, expected) => {
    expect(derivedBuild(said.map((binaryEquivalence) => ({ binaryEquivalence })))).toBe(expected);
  });

  test.each<[string, PassportAnswers[], ReturnType<typeof derivedFacts>]>([
    ['nothing of no component', [], {}],
    [
      'the answers of the only one',
      [ANSWERS],
      { remoteAccess: 'none', dataLocation: 'in-country', sourceAccess: 'open', supportEndsOn: '2029-12-31' },
    ],
    [
      'of two the one that binds more, and the earlier end',
      [
        ANSWERS,
        {
          remoteAccess: 'required',
          dataLocation: 'elsewhere',
          sourceAccess: 'none',
          supportEndsOn: '2027-01-31',
        },
      ],
      {
        remoteAccess: 'required',
        dataLocation: 'elsewhere',
        sourceAccess: 'none',
        supportEndsOn: '2027-01-31',
      },
    ],
    [
      'nothing where one did not state it: it is not guessed',
      [ANSWERS, { remoteAccess: NOT_STATED, dataLocation: 'choice', sourceAccess: 'full' }],
      { dataLocation: 'in-country', sourceAccess: 'full' },
    ],
  ])('is %s', (_, components, expected) => {
    expect(derivedFacts(components)).toEqual({
      remoteAccess: undefined,
      dataLocation: undefined,
      sourceAccess: undefined,
      supportEndsOn: undefined,
      ...expected,
    });
  });
});

describe('who writes when', () => {
  const first = { status: 'draft', version: 1 } as const;
  const second = { status: 'draft', version: 2 } as const;
  it('is the donor: a first one while its offer is written, the next while the offer is public or paused', () => {
    const on = (status: 'draft' | 'returned' | 'submitted' | 'published' | 'paused' | 'withdrawn') =>
      ({ status, modes: ['TEC'] }) as const;
    const allowed = (passport: typeof first | typeof second) =>
      (['draft', 'returned', 'submitted', 'published', 'paused', 'withdrawn'] as const).filter((status) =>
        canWritePassport(on(status), passport, 'donor'),
      );
    expect(allowed(first)).toEqual(['draft', 'returned']);
    expect(allowed(second)).toEqual(['published', 'paused']);
    expect(canWritePassport(on('draft'), first, 'broker')).toBe(false);
    expect(canWritePassport(on('published'), { status: 'submitted', version: 2 }, 'donor')).toBe(false);
    const start = (versionOpen: boolean) =>
      canStartVersion({ ...on('published'), versionOpen }, { status: 'in-force', version: 1 }, 'donor');
    // While a version of the offer is under way, technology is changed in it and nowhere else.
    expect([start(false), start(true)]).toEqual([true, false]);
    expect(canStartPassport({ status: 'draft', modes: ['TRN'] }, 0, 'donor')).toBe(false);
    expect(canStartPassport(on('draft'), 10, 'donor')).toBe(false);
  });
});

describe('a version beside what is in force', () => {
  const component = (n: number, changes: Partial<PassportContent> = {}) => ({
    n,
    ...completePassport(changes),
  });
  const other = { answers: { ...ANSWERS, productVersion: '3.2.0' } };
  const statement = {
    says: 'none-known',
    by: 'Somebody else',
    at: new Date(0),
    about: 'ab'.repeat(32),
  } as const;

  it.each([
    ['the same', [component(1)], [component(1)], ['TEC'], ['same']],
    ['stated by somebody else', [component(1)], [component(1, { statement })], ['TEC'], ['same']],
    ['another version', [component(1)], [component(1, other)], ['TEC'], ['changed']],
    ['other files', [component(1)], [component(1, { artefacts: [] })], ['TEC'], ['changed']],
    ['one more and one less', [component(1)], [component(2)], ['EQP'], ['removed', 'added']],
    ['technology that comes', [], [component(1)], ['TEC'], ['added']],
    ['technology that goes', [component(1)], [component(1)], ['EMB'], ['removed']],
    ['none', [], [], ['EMB'], []],
  ] as const)('%s', (_name, inForce, written, modes, expected) => {
    expect(compareComponents(inForce, written, modes).map(({ change }) => change)).toEqual(expected);
    expect(componentsChanged(inForce, written, modes)).toBe(
      (expected as readonly string[]).some((change) => change !== 'same'),
    );
  });
});

describe('the questions to ask', () => {
  const ask = (passport: PassportContent) => questionsToAsk(passport, ON);
  const answers = (changes: PassportAnswers) => completePassport({ answers: { ...ANSWERS, ...changes } });

  it('are always eight: of a good passport those that are always worth asking', () => {
    const asked = ask(completePassport());
    expect(asked).toHaveLength(8);
    expect(asked.filter(({ why }) => why === 'always').length).toBeGreaterThanOrEqual(6);
    const empty = completePassport({ answers: {}, artefacts: [], statement: undefined });
    expect(ask(empty)).toHaveLength(8);
    expect(ask(empty).map(({ why }) => why)).toEqual(expect.arrayContaining(['risk', 'not-stated']));
  });

  test.each<[(typeof QUESTION_CODES)[number], PassportAnswers]>([
    ['remote-access', { remoteAccess: 'required' }],
    ['kill-switch', { killSwitch: 'yes' }],
    ['administrators', { administrators: 'shared' }],
    ['binary-equivalence', { binaryEquivalence: 'not-shown' }],
    ['vulnerabilities', { vulnerabilities: 'open' }],
    ['end-of-life', { endOfLife: 'some' }],
    ['data-location', { dataLocation: 'elsewhere' }],
    ['lawful-access', { lawfulAccess: 'some' }],
    ['telemetry', { telemetry: 'always' }],
    ['updates', { updates: 'automatic' }],
    ['transfer-on-support', { transferOnSupport: 'yes' }],
    ['support-end', { supportEndsOn: '2027-11-22' }],
    ['patch-time', { patchTime: 'none' }],
    ['fees', { fees: 'some' }],
    ['right-to-test', { auditRight: 'no' }],
    ['transferable', { transferable: 'no' }],
    ['deletion', { deletion: 'no' }],
    ['export-control', { exportControl: 'licence-needed' }],
    ['conflict', { conflict: 'declared' }],
  ])('begin with %s where that is the risk', (code, changes) => {
    expect(
      ask(completePassport()).find((question) => question.code === code && question.why === 'risk'),
    ).toBeUndefined();
    expect(ask(answers(changes))[0]).toEqual({ code, why: 'risk' });
  });

  it('ask about what was not stated after the risks, and before what is always asked', () => {
    const asked = ask(answers({ remoteAccess: NOT_STATED, killSwitch: 'yes' }));
    expect(asked.map(({ why }) => why)).toEqual(
      asked.map(({ why }) => why).toSorted((a, b) => rank(a) - rank(b)),
    );
    expect(asked.slice(0, 2)).toEqual([
      { code: 'kill-switch', why: 'risk' },
      { code: 'remote-access', why: 'not-stated' },
    ]);
  });

  const rank = (why: string) => ['risk', 'not-stated', 'always'].indexOf(why);
});

describe('a list of files', () => {
  const hash = 'ABCDEF0123456789'.repeat(4);
  test.each([
    ['sha256sum', `${hash.toLowerCase()}  setup.bin`, 'setup.bin'],
    ['sha256sum in binary', `${hash.toLowerCase()} *setup.bin`, 'setup.bin'],
    ['capitals', `${hash} setup of mine.bin`, 'setup of mine.bin'],
    ['BSD', `SHA256 (a (1).bin) = ${hash}`, 'a (1).bin'],
    ['an escaped name', `\\${hash}  one\\\\two`, 'one\\two'],
  ])('is read as %s writes it', (_, text, name) => {
    expect(readArtefactList(`# made today\r\n\r\n${text}\r\n`)).toEqual({
      artefacts: [{ name, sha256: hash.toLowerCase() }],
      issues: [],
    });
  });

  it('names each line that it cannot read', () => {
    const lines = [
      `${hash}  one`,
      'hello  two',
      `${'a'.repeat(40)}  three`,
      hash,
      `${hash}  one`,
      `${hash}  ${'n'.repeat(301)}`,
    ];
    const { artefacts, issues } = readArtefactList(lines.join('\n'));
    expect(artefacts).toHaveLength(1);
    expect(issues).toEqual([
      { line: 2, code: 'no-hash' },
      { line: 3, code: 'other-hash' },
      { line: 4, code: 'no-name' },
      { line: 5, code: 'same-name' },
      { line: 6, code: 'long-name' },
    ]);
    const many = Array.from({ length: 202 }, (_, index) => `${hash}  file-${index}`).join('\n');
    expect(readArtefactList(many).issues).toEqual([201, 202].map((line) => ({ line, code: 'too-many' })));
  });

  it('is written as it is read', () => {
    const list = [{ name: 'a b.bin', sha256: 'ab'.repeat(32) }];
    expect(readArtefactList(writeArtefactList(list)).artefacts).toEqual(list);
  });

  it.each([
    ['bare', hash],
    ['with its name', `${hash}  setup.bin`],
    ['as certutil writes it', `SHA256 hash of setup.bin:\n${hash}\nCertUtil: -hashfile command completed.`],
    ['as an old certutil spaces it', hash.replaceAll(/../g, '$& ').trim()],
  ])('a pasted hash is found %s', (_, text) => {
    expect(readHash(text)).toBe(hash.toLowerCase());
  });

  it('no hash is found in another, nor in none', () => {
    expect(readHash('a'.repeat(128))).toBeUndefined();
    expect(readHash('a'.repeat(63))).toBeUndefined();
    expect(readHash('')).toBeUndefined();
  });
});
