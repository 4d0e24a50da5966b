/** How long a page's challenge may wait for its answer. */
export const CHALLENGE_MINUTES = 5;

/** More devices than anybody carries; a list longer than this is somebody else's work. */
export const PASSKEYS_PER_PERSON = 20;
export const PASSKEY_NAME_LENGTH = 60;

/** What an answer is for. A challenge made for one of them is no answer to another. */
export type PasskeyPurpose = 'add' | 'sign-in' | 'second-step' | 'confirm';
