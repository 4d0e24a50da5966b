import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Advisory = { package: string; affected: string; id: string; accepted?: { why: string; until: string } };

const { advisories } = JSON.parse(readFileSync('advisories.json', 'utf8')) as { advisories: Advisory[] };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

test.each(advisories)('$package has no open advisory ($id)', ({ package: name, affected, accepted }) => {
  const hit = installedVersions(name).filter((version) => !isNewer(version, affected));
  if (accepted && new Date() < new Date(accepted.until)) return;
  expect(hit).toEqual([]);
});

test('an accepted advisory is about a package that is really there, or it would be forgotten', () => {
  for (const { package: name } of advisories.filter((advisory) => advisory.accepted)) {
    expect(installedVersions(name)).not.toEqual([]);
  }
});

test('every direct dependency is pinned exactly', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
});

function installedVersions(name: string): string[] {
  return Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? []);
}

function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(/[.-]/).map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
