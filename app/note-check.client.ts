import { dayOf } from '#app/domain/codes/day.ts';
import { vouchesFor } from '#app/domain/verification/key-life.ts';
import { noteStateOf } from '#app/domain/verification/note-state.ts';
import { verdictOf, type Checked } from '#app/domain/verification/verdict.ts';
import { readScanned, unwrapSigned } from '#app/domain/verification/scanned.ts';
import type { KnownToCheck } from '#app/operations/verification/known-to-check.ts';

/**
 * Checks a pasted or chosen note in the browser with the published keys and lists that came with the page: nothing is
 * sent, and no connection is needed. The log is not here: what was never entered is found by sending the note.
 */
const box = document.querySelector<HTMLElement>('[data-note-check]');
const button = box?.querySelector('button');
if (box && button) {
  const known = JSON.parse(box.dataset.noteCheck ?? '{}') as KnownToCheck;
  box.hidden = false;
  button.addEventListener('click', () => void answer(box, known));
}

// A file that is dropped anywhere on the form is the file: beside its own field it would open in place of the page.
const chooser = document.querySelector<HTMLInputElement>('#file');
const form = chooser?.form;
form?.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
form?.addEventListener('drop', (event) => {
  const files = event.dataTransfer?.files;
  if (!chooser || !files || files.length === 0) return;
  event.preventDefault();
  chooser.files = files;
});

type Payload = {
  issuer?: { name?: string };
  validFrom?: string;
  validUntil?: string;
  credentialStatus?: { statusListCredential?: string; statusListIndex?: string }[];
  credentialSubject?: {
    reference?: string;
    level?: string;
    offer?: { reference?: string; version?: number };
  };
};

async function answer(shown: HTMLElement, known: KnownToCheck): Promise<void> {
  const status = shown.querySelector('[role=status]');
  const panels = [...shown.querySelectorAll<HTMLElement>('[data-verdict]')];
  for (const panel of panels) panel.hidden = true;
  const say = (text: string) => status && (status.textContent = text);
  const jws = unwrapSigned(await typed());
  if (jws === '') return void say(shown.dataset.nothing ?? '');
  if (readScanned(jws)) return void say(shown.dataset.scanned ?? '');
  let found: { checked: Checked; payload?: Payload };
  try {
    found = await check(jws, known);
  } catch {
    // Ed25519 came to browsers from 2023 on: an older one says so, and the note can be sent.
    return void say(shown.dataset.unable ?? '');
  }
  const { checked, payload } = found;
  const verdict = verdictOf(checked, against());
  const { reference = '', level = '' } = payload?.credentialSubject ?? {};
  const said = (shown.dataset.said ?? '')
    .replace('%REFERENCE%', () => reference)
    .replace('%LEVEL%', () => level)
    .replace('%ISSUER%', () => payload?.issuer?.name ?? '')
    .replace('%UNTIL%', () => (payload?.validUntil ?? '').slice(0, 10));
  say(payload && checked.fault === undefined ? said : '');
  for (const panel of panels) panel.hidden = panel.dataset.verdict !== verdict;
}

async function typed(): Promise<string> {
  const pasted = document.querySelector<HTMLTextAreaElement>('#note')?.value.trim() ?? '';
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  return pasted !== '' ? pasted : file ? (await file.text()).trim() : '';
}

function against() {
  const value = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
  const reference = value('offer').toUpperCase();
  const version = Number(value('version'));
  return reference === '' ? undefined : { reference, version: version > 0 ? version : undefined };
}

async function check(jws: string, known: KnownToCheck): Promise<{ checked: Checked; payload?: Payload }> {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/.exec(jws);
  const [, header = '', body = '', signature = ''] = parts ?? [];
  const said = parts && (read(header) as { alg?: string; typ?: string; kid?: string } | undefined);
  const payload = parts ? (read(body) as Payload | undefined) : undefined;
  if (!said || !payload || said.alg !== 'EdDSA' || said.typ !== 'vc+jwt' || 'crit' in said || 'b64' in said)
    return { checked: { fault: 'unreadable' } };
  const key = known.keys.find(({ kid, platform }) => kid === said.kid && !platform);
  if (!key) return { checked: { fault: 'unknown-key' } };
  const bytes = bytesOf(signature);
  // One spelling of a signature: base64url leaves four bits of its last character unused.
  const spelledSo = textOf(bytes) === signature;
  const publicKey = await crypto.subtle.importKey('raw', bytesOf(key.x), 'Ed25519', false, ['verify']);
  const signed = new TextEncoder().encode(`${header}.${body}`);
  if (!spelledSo || !(await crypto.subtle.verify('Ed25519', publicKey, bytes, signed)))
    return { checked: { fault: 'wrong-signature' } };
  const date = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
  const life = {
    registeredAt: new Date(key.registeredAt),
    retiredAt: date(key.retiredAt),
    compromisedFrom: date(key.compromisedFrom),
  };
  if (!vouchesFor(life, new Date(payload.validFrom ?? 0))) return { checked: { fault: 'key-not-trusted' } };
  const isSet = (list: keyof KnownToCheck['set']) => {
    const entry = payload.credentialStatus?.find((one) => one.statusListCredential?.endsWith(`/${list}`));
    return known.set[list].includes(Number(entry?.statusListIndex ?? -1));
  };
  const { reference = '', version = 0 } = payload.credentialSubject?.offer ?? {};
  const state = noteStateOf(
    {
      ...{ signed: true, stale: false, expiresOn: (payload.validUntil ?? '').slice(0, 10) },
      ...{ disputed: isSet('disputed'), revoked: isSet('revoked'), superseded: isSet('superseded') },
    },
    dayOf(new Date()),
  );
  return { checked: { state, offer: { reference, version } }, payload };
}

function read(part: string): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytesOf(part)));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
