import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** The command as a person runs it: a process with files, two streams and a status. */
const folder = mkdtempSync(join(tmpdir(), 'match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OFFERS = `ref,organisation,title,themes,modes,languages,eligible,colour
o2,Nordvale,Resident CSIRT adviser,INC-CSIRT,EMB,en,all,red
o1,Asteria,Log monitoring,INC-SOC,TRN,en,all,red
o3,Kaihoku,Log boxes,INC-SOC,EQP,fr,all,red
o4,Sundara,Peers,INC-CSIRT,TWN,fr,all,red
`;
const NEEDS =
  'ref,state,title,themes,modes,languages\nn1,XB,First national CSIRT,INC-CSIRT,EMB,en\nn2,XC,Log monitoring,INC-SOC,,en\n';

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function match(...args: string[]) {
  const command = ['scripts/run.js', 'scripts/match.ts', ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

type Line = {
  need: string;
  ranked: {
    offer: string;
    points: number;
    criteria: { criterion: string; points: number; of: number; reason: string }[];
  }[];
  stopped: { offer: string; stops: { code: string; reason: string }[] }[];
  stopped_total: number;
  ranked_total: number;
};

describe('npm run match', { timeout: 60_000 }, () => {
  const good = [
    '--offers',
    file('offers.csv', OFFERS),
    '--needs',
    file('needs.csv', NEEDS),
    '--on',
    '2026-11-23',
  ];

  test('one JSON object a need: best first, parts adding up, the stopped by number of stops', () => {
    const { stdout, stderr, status } = match(...good, '--json');
    expect(status).toBe(0);
    expect(stderr).toContain('colour');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map((line) => line.need)).toEqual(['n1', 'n2']);
    const [first] = lines;
    expect(first?.ranked.map((row) => row.offer)).toEqual(['o2', 'o1']);
    expect(first?.stopped.map((row) => [row.offer, row.stops.map((stop) => stop.code)])).toEqual([
      ['o4', ['languages']],
      ['o3', ['languages', 'trust-note']],
    ]);
    expect([first?.stopped_total, first?.ranked_total]).toEqual([2, 2]);
    for (const { points, criteria } of first?.ranked ?? []) {
      expect(criteria.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 8);
      expect(criteria.reduce((sum, part) => sum + part.of, 0)).toBe(100);
    }
  });

  test('the reasons speak the language asked for, and --top shortens the lists but not the count', () => {
    const { stdout, status } = match(...good, '--json', '--lang', 'ar', '--top', '1');
    expect(status).toBe(0);
    const line = JSON.parse(stdout.split('\n')[0]!) as Line;
    expect([line.ranked.length, line.stopped.length, line.stopped_total]).toEqual([1, 1, 2]);
    for (const { reason } of line.ranked[0]!.criteria) expect(reason).toMatch(/\p{Script=Arabic}/u);
  });

  test('without --json it is for people, and a title cannot drive the terminal', () => {
    const hostile = file('hostile.csv', OFFERS.replace('Peers', '\u001b[2JPeers'));
    const { stdout } = match('--offers', hostile, '--needs', good[3]!, '--on', '2026-11-23');
    expect(stdout).toContain('Need n1: First national CSIRT');
    expect(stdout).toMatch(/1\. \d+\.\d\d of 100 · o2/);
    expect(stdout).not.toMatch(/\u001b/);
  });

  test('a bad row is named by file, line, column and reason; the rest still runs; the status is 1', () => {
    const bad = file('bad.csv', `${OFFERS}o5,Q,Title,ZZZ,EMB,en,all,red\n`);
    const { stdout, stderr, status } = match(
      '--offers',
      bad,
      '--needs',
      good[3]!,
      '--json',
      '--on',
      '2026-11-23',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('bad.csv:6: themes: “ZZZ”');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  test('problems and the rows that are left out are counted each by themselves', () => {
    const bad = file(
      'two-bad.csv',
      `${OFFERS}o5,Q,Title,ZZZ,YYY,en,all,red\no6,Q,Title,ZZZ,EMB,en,all,red\n`,
    );
    const { stdout, stderr, status } = match('--offers', bad, ...good.slice(2));
    expect(status).toBe(1);
    expect(stderr).toContain('3 problems were found; 2 rows were left out.');
    expect(stdout).toContain('2 offers have no hard stop:');
  });

  test.each([
    ['in UTF-16', Buffer.from(`\ufeff${OFFERS}`, 'utf16le'), 'not UTF-8'],
    ['empty', '', 'no header row'],
    ['without a header', 'o2,Nordvale,Resident CSIRT adviser\n', 'is missing'],
    ['separated by tabs', OFFERS.replaceAll(',', '\t'), 'tabs separate'],
    ['of bad rows alone', `${OFFERS.split('\n')[0]}\no5,Q,Title,ZZZ,EMB,en,all,red\n`, '“ZZZ”'],
  ])(
    'offers %s are ranked for nobody: what is wrong is said, and that nothing was ranked',
    (_, text, cause) => {
      const path = join(folder, 'unread.csv');
      writeFileSync(path, text);
      const { stdout, stderr, status } = match('--offers', path, ...good.slice(2));
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(cause);
      expect(stderr).toContain('Nothing of unread.csv could be read, so nothing was ranked.');
      expect(stderr.includes('left out')).toBe(cause === '“ZZZ”');
      if (cause === 'tabs separate') expect(stderr).not.toContain('is missing');
    },
  );

  test('a name that stands nowhere, and a sheet without a row, are said', () => {
    const head = 'ref,state,title,themes,languages,excluded_organisations,hubs';
    const needs = file('named.csv', `${head}\nn1,XB,First CSIRT,INC-CSIRT,en,Nordvale;Asterria,Isthmus\n`);
    const { stdout, stderr, status } = match('--offers', good[1]!, '--needs', needs);
    expect(status).toBe(0);
    expect(stdout).toContain('Need n1');
    expect(stderr).toContain('named.csv:2: excluded_organisations: no offer and no hub names “Asterria”');
    expect(stderr).toContain('named.csv:2: hubs: no offer and no hub names “Isthmus”');
    expect(stderr).not.toContain('Nordvale');
    const none = match('--offers', good[1]!, '--needs', file('none.csv', `${head}\n`));
    expect([none.status, none.stdout]).toEqual([0, '']);
    expect(none.stderr).toContain('none.csv has no row below its header.');
  });

  test('a State’s own offer is stopped for it where the sheet says that it is a State’s', () => {
    const own = OFFERS.replace('ref,', 'organisation_kind,organisation_state,ref,')
      .replace(/^o1/m, 'state,XB,o1')
      .replace(/^(?=o[234])/gm, ',,');
    const { stdout } = match(
      '--offers',
      file('own.csv', own),
      '--needs',
      good[3]!,
      '--on',
      '2026-11-23',
      '--json',
    );
    const [n1] = stdout.split('\n').map((line) => (line ? (JSON.parse(line) as Line) : undefined));
    expect(n1?.stopped.find(({ offer }) => offer === 'o1')?.stops.map(({ code }) => code)).toContain(
      'own-state',
    );
  });

  test.each([
    ['no needs', ['--offers', 'x.csv']],
    ['a day that does not exist', [...good, '--on', '2026-13-01']],
    ['no rows', [...good, '--top', '0']],
    ['an unknown language', [...good, '--lang', 'xx']],
    ['an unknown option', [...good, '--nonsense']],
    ['a missing file', ['--offers', '/nowhere.csv', '--needs', '/nowhere.csv']],
  ])('%s: status 2 with a sentence and no stack', (_, args) => {
    const { stdout, stderr, status } = match(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('a reader that goes away ends the run quietly', () => {
    const many = `ref,state,title,themes,languages\n${Array.from({ length: 400 }, (_, i) => `n${i},XB,First national CSIRT,INC-CSIRT,en`).join('\n')}\n`;
    const needs = file('many.csv', many);
    const { stderr, stdout } = spawnSync(
      'bash',
      [
        '-c',
        `"${process.execPath}" scripts/run.js scripts/match.ts --offers "${good[1]}" --needs "${needs}" --json --on 2026-11-23 | head -n 1`,
      ],
      { encoding: 'utf8' },
    );
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
  });
});
