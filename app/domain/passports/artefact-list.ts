import { ARTEFACTS_A_COMPONENT, type Artefact } from './passport.ts';

export type ArtefactIssue = {
  /** From 1. */
  line: number;
  code: 'no-hash' | 'other-hash' | 'no-name' | 'long-name' | 'same-name' | 'too-many';
};

const ARTEFACT_NAME_LENGTH = 300;
/** Of the whole pasted list, in characters. */
export const ARTEFACT_LIST_LENGTH = ARTEFACTS_A_COMPONENT * (ARTEFACT_NAME_LENGTH + 80);

/**
 * Reads a list as `sha256sum` writes it: 64 hexadecimal digits, a space, a space or an asterisk, the name. Capitals
 * (`Get-FileHash`), its escaped names, and lines in the format of BSD are understood; empty lines and comments are
 * passed over. Every line that is none of these is named, with what is wrong with it.
 */
export function readArtefactList(text: string): { artefacts: Artefact[]; issues: ArtefactIssue[] } {
  const artefacts: Artefact[] = [];
  const issues: ArtefactIssue[] = [];
  const names = new Set<string>();
  text.split(/\r\n|[\r\n]/).forEach((whole, index) => {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) return;
    const read = readLine(line);
    const code = 'code' in read ? read.code : objection(read, names, artefacts.length);
    if (code) issues.push({ line: index + 1, code });
    else if ('name' in read) {
      names.add(read.name);
      artefacts.push(read);
    }
  });
  return { artefacts, issues };
}

/** The same list as it is typed: what was read back is what was kept. */
export function writeArtefactList(artefacts: readonly Artefact[]): string {
  return artefacts.map(({ name, sha256 }) => `${sha256}  ${name}`).join('\n');
}

/** A hash as somebody pasted it: with what a tool writes around it. Undefined where there is none of 64 digits. */
export function readHash(text: string): string | undefined {
  const digits = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(
    text
      .slice(0, 2_000)
      .toLowerCase()
      .replaceAll(/(?<=[0-9a-f]{2}) (?=[0-9a-f]{2})/g, ''),
  );
  return digits?.[0];
}

type Read = Artefact | { code: ArtefactIssue['code'] };

function readLine(line: string): Read {
  const bsd = /^SHA256 \((.+)\) ?= ?(\S+)$/.exec(line);
  if (bsd) return withHash(bsd[2] ?? '', bsd[1] ?? '');
  const [, escaped = '', hash = '', rest = ''] = /^(\\?)(\S+)(.*)$/s.exec(line) ?? [];
  const name = rest.replace(/^[ \t][ \t*]?/, '').trim();
  return withHash(hash, escaped ? name.replaceAll('\\n', ' ').replaceAll('\\\\', '\\') : name);
}

function withHash(hash: string, name: string): Read {
  if (/^[0-9a-f]{64}$/i.test(hash))
    return name === '' ? { code: 'no-name' } : { name, sha256: hash.toLowerCase() };
  return {
    code: /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(hash) ? 'other-hash' : 'no-hash',
  };
}

function objection({ name }: Artefact, names: ReadonlySet<string>, count: number) {
  if (name.length > ARTEFACT_NAME_LENGTH) return 'long-name';
  if (names.has(name)) return 'same-name';
  return count >= ARTEFACTS_A_COMPONENT ? 'too-many' : undefined;
}
