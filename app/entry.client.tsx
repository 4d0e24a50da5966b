/**
 * The only script of the product, on signed-in pages and at sign-in; every form works without it. It stops a second press of a
 * button while the first is under way, and takes the reader to the errors of a form that came back.
 */
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.getAttribute('aria-busy') === 'true') event.preventDefault();
    else form.setAttribute('aria-busy', 'true');
  });
}

// Back brings a page out of the browser's memory as it was left: busy.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) form.removeAttribute('aria-busy');
});

document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();

// Whoever is signed in leaves nothing on the screen when their session is over.
if (document.body.dataset.sessionSeconds) void import('./session-over.client.ts');

// Few pages ask for a passkey, so only they load what speaks to the device.
if (document.querySelector('[data-passkey]')) void import('./passkeys.client.ts');

// A note is checked in the browser as well, also when the connection is gone by then.
if (document.querySelector('[data-note-check]')) void import('./note-check.client.ts');

// So do the pages that read a file to compare it.
if (document.querySelector('[data-hash]')) void import('./file-hash.client.ts');

// The brokers' queue, for whoever works it by keyboard.
if (document.querySelector('[data-desk-keys]')) void import('./desk-keys.client.ts');
