/**
 * Empties the page when its session is over: after its time, or at once when its reader signs out in another window. It
 * needs no server for that. What the reader had typed into a form and not sent stays, out of sight, behind a button
 * that sends it, so that it is kept for them until they have signed in (ASVS V14.3.1).
 */
const OVER = 'over';

const windows = new BroadcastChannel('session');
let endsAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let typedInto: HTMLFormElement | undefined;

const left = Number(document.body.dataset.sessionSeconds);
goOn(left);
windows.postMessage(left);
windows.addEventListener('message', ({ data }) => {
  if (data === OVER) empty();
  else if (typeof data === 'number') goOn(data);
});

for (const form of document.querySelectorAll('form[data-sign-out]'))
  form.addEventListener('submit', () => windows.postMessage(OVER));
document.addEventListener('input', ({ target }) => {
  typedInto = (target as HTMLInputElement).form ?? typedInto;
});
// A machine that slept runs no timers.
document.addEventListener('visibilitychange', () => {
  if (Date.now() >= endsAt) empty();
});

/**
 * A page of this session was asked for, here or in another window. The server told the newest how long the session lasts
 * from there: less than it told this page, where the session is near its end or another role is worn.
 */
function goOn(seconds: number): void {
  clearTimeout(timer);
  endsAt = Date.now() + seconds * 1000;
  timer = setTimeout(empty, seconds * 1000);
}

function empty(): void {
  const words = document.querySelector<HTMLTemplateElement>('#session-over');
  if (!words) return;
  const page = words.content.cloneNode(true) as DocumentFragment;
  const form = page.querySelector('form');
  const link = page.querySelector('a');
  if (link) link.href += `?${new URLSearchParams({ next: location.pathname + location.search })}`;
  if (form && typedInto) keepTyped(typedInto, form);
  windows.close();
  clearTimeout(timer);
  const main = document.createElement('main');
  main.className = 'tws-main tws-width';
  main.tabIndex = -1;
  const heading = document.createElement('h1');
  heading.textContent = words.dataset.title ?? '';
  page.firstElementChild?.prepend(heading);
  main.append(page);
  document.body.replaceChildren(main);
  document.title = heading.textContent;
  main.focus();
}

function keepTyped(typed: HTMLFormElement, kept: HTMLFormElement): void {
  if (typed.querySelector('input[type=password], input[type=file]')) return;
  kept.action = typed.action;
  kept.hidden = false;
  const button = typed.querySelector<HTMLButtonElement>('button[name]');
  const fields = [...new FormData(typed), ...(button ? [[button.name, button.value] as const] : [])];
  for (const [name, value] of fields) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = typeof value === 'string' ? value : '';
    kept.append(field);
  }
}
