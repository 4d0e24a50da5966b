/**
 * Keys for the desk: j and k go to the next and the previous item, x chooses it; Enter opens it, as it opens every link; a goes
 * past the rows that are left to what can be done with the chosen ones. They listen only while the focus is in the queue, and a button above it switches them off (WCAG 2.1.4).
 */
let areOn = true;

const said = document.querySelector<HTMLElement>('[data-desk-keys]');
const button = said?.querySelector('button');
const rows = [...document.querySelectorAll<HTMLAnchorElement>('[data-desk-row]')];

const ACTS: Readonly<Record<string, (() => void) | undefined>> = {
  j: () => go(1),
  k: () => go(-1),
  x: () => choose(),
  a: () => document.querySelector<HTMLButtonElement>('[data-desk] button[name=act]')?.focus(),
};

if (said && button && rows.length > 0) {
  said.hidden = false;
  button.addEventListener('click', () => {
    areOn = !areOn;
    button.setAttribute('aria-pressed', String(areOn));
    button.textContent = (areOn ? button.dataset.off : button.dataset.on) ?? '';
  });
  document.querySelector('[data-desk]')?.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    if (!areOn || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const act = ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function go(step: 1 | -1): void {
  const here = current();
  const next = here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

function choose(): void {
  rows[current()]?.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
}

/** The row in which the focus is, in its link or in its box. */
function current(): number {
  const row = document.activeElement?.closest('tr');
  return row ? rows.findIndex((link) => row.contains(link)) : -1;
}

/** A letter belongs to whoever types; a box that is chosen is no text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type=checkbox])');
}
