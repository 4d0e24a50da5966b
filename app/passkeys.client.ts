import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Forms that a passkey answers (`app/routes/accounts/parts/passkey-form.tsx`): hidden until a browser that knows
 * passkeys shows them. Pressing the button asks the device, puts its answer into the form and sends that.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (browserSupportsWebAuthn()) prepare(form);
}

function prepare(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button[type=button]');
  const field = form.querySelector<HTMLInputElement>('input[name=passkey]');
  if (!button || !field) return;
  form.hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('[data-passkey-unable]')) note.hidden = true;
  const ask = () => {
    const failure = form.querySelector<HTMLElement>('[role=alert]');
    if (failure) failure.hidden = true;
    button.setAttribute('aria-busy', 'true');
    answerOf(form.dataset)
      .then(
        (answer) => {
          field.value = JSON.stringify(answer);
          form.requestSubmit();
        },
        () => {
          if (failure) failure.hidden = false;
        },
      )
      .finally(() => button.removeAttribute('aria-busy'));
  };
  button.addEventListener('click', ask);
  // Enter in the field of the name is the same as the button: without an answer there is nothing to send.
  form.addEventListener('submit', (event) => {
    if (field.value) return;
    event.preventDefault();
    form.removeAttribute('aria-busy');
    ask();
  });
}

function answerOf({ passkey, options = '' }: DOMStringMap): Promise<object> {
  const asked: unknown = JSON.parse(options);
  return passkey === 'make'
    ? startRegistration({ optionsJSON: asked as MakeOptions })
    : startAuthentication({ optionsJSON: asked as UseOptions });
}

type MakeOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type UseOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
