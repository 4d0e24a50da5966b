/** A file below `tests/` and the full name of a test in it, as the runner or the source says it: `file > group > title`. */
export type TestName = `${string}.ts > ${string}` | `${string}.tsx > ${string}`;

/** How a requirement stands; exactly one of the four. */
export type Proof =
  /** These fail where it does not hold. */
  | { by: 'tests'; tests: readonly TestName[] }
  /** Only a practice or a written rule can meet it: it stands under this heading. */
  | { by: 'document'; document: string; heading: string }
  /** What it is about does not exist here, and these fail where it comes to. */
  | { by: 'absence'; reason: string; tests: readonly TestName[] }
  /** It does not hold, or nothing shows that it does. */
  | { by: 'open'; missing: string };

/** One of OWASP ASVS 5.0.0, in words of our own. */
export type Requirement = { id: string; level: 1 | 2; asks: string } & Proof;

/** A chapter of the standard. */
export type Chapter = { id: string; requirements: readonly Requirement[] };

type Level = Requirement['level'];

export function shown(id: string, level: Level, asks: string, ...tests: TestName[]): Requirement {
  return { id, level, asks, by: 'tests', tests };
}

/** Under a heading of docs/security.md. */
export function written(id: string, level: Level, asks: string, heading: string): Requirement {
  return { id, level, asks, by: 'document', document: 'docs/security.md', heading };
}

export function absent(
  id: string,
  level: Level,
  asks: string,
  reason: string,
  ...tests: TestName[]
): Requirement {
  return { id, level, asks, by: 'absence', reason, tests };
}

export function open(id: string, level: Level, asks: string, missing: string): Requirement {
  return { id, level, asks, by: 'open', missing };
}
