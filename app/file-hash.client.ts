import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Reads files in the browser, in pieces, and works out their SHA-256: nothing is sent anywhere. WebCrypto cannot take a
 * stream, and the policy of the pages allows no compiled module. Works without a connection once the page is there.
 *
 * `data-hash="list"` adds a line for each file to the list that the person is typing; `"compare"` looks whether the file
 * is among those of the passport.
 */
const PIECE = 4 * 1024 * 1024;

for (const box of document.querySelectorAll<HTMLElement>('[data-hash]')) prepare(box);

function prepare(box: HTMLElement): void {
  const chooser = box.querySelector<HTMLInputElement>('input[type=file]');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!chooser || !status) return;
  box.hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('[data-hash-unable]')) note.hidden = true;
  const say = (text: string) => (status.textContent = text);
  chooser.addEventListener('change', () => {
    void readAll([...(chooser.files ?? [])], box, say);
  });
}

async function readAll(files: File[], box: HTMLElement, say: (text: string) => void): Promise<void> {
  const { hash: mode, reading = '', failed = '', done = '' } = box.dataset;
  for (const file of files) {
    let digits: string;
    try {
      digits = await hashOf(file, (part) => say(`${reading}: ${file.name} (${Math.floor(part * 100)}%)`));
    } catch {
      say(`${failed}: ${file.name}`);
      return;
    }
    if (mode === 'list') addLine(box, `${digits}  ${file.name}`);
    else compare(box, digits, say);
  }
  if (mode === 'list' && files.length > 0) say(`${done}: ${files.map(({ name }) => name).join(', ')}`);
}

async function hashOf(file: File, progress: (part: number) => void): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += PIECE) {
    progress(from / file.size);
    hash.update(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}

function addLine(box: HTMLElement, line: string): void {
  const list = document.querySelector<HTMLTextAreaElement>(`#${box.dataset.into}`);
  if (!list) return;
  const lines = list.value.split('\n').filter((one) => one.trim() !== '' && one.trim() !== line);
  list.value = [...lines, line].join('\n');
}

function compare(box: HTMLElement, digits: string, say: (text: string) => void): void {
  const { files = '[]', found = '', missing = '' } = box.dataset;
  const known = JSON.parse(files) as { name: string; sha256: string }[];
  const match = known.find((file) => file.sha256 === digits);
  box.dataset.result = match ? 'found' : 'missing';
  say(`${match ? found.replace('%FILE%', match.name) : missing} SHA-256: ${digits}`);
}
