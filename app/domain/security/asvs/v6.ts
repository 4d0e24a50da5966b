import { ABSENT, BUILT, doesNotSpeak, HABITS, LINKS, SESSION, SIGN_IN } from './names.ts';
import { absent, open, shown, written, type Chapter } from './requirement.ts';

const NEW_PASSWORD = 'domain/accounts/password.test.ts > a new password';
const FIELD =
  `${HABITS} > every field for a password hides it and is known to password managers, and nothing forbids pasting` as const;
const SECOND_FACTORS = 'Second factors and recovery codes are not in this table yet (issue 3).';
const SINGLE_SIGN_ON = 'Single sign-on is not in this table yet (issue 3).';
const MAIL = 'Nothing is confirmed by mail yet (issue 3).';

export const V6: Chapter = {
  id: 'V6',
  requirements: [
    written(
      'V6.1.1',
      1,
      'It is written how guessing is stopped without locking people out',
      'Guessing passwords',
    ),
    written('V6.1.2', 2, 'It is written which words are too easy here', 'Words no password may consist of'),
    written('V6.1.3', 2, 'It is written which ways in there are, and how strong', 'Ways in'),
    shown('V6.2.1', 1, 'Passwords have 15 characters or more', `${NEW_PASSWORD} > %j is refused as %s`),
    shown(
      'V6.2.2',
      1,
      'People change their password',
      `${SESSION} > a changed password > puts the other browser out and gives this one another token (SE7)`,
    ),
    shown(
      'V6.2.3',
      1,
      'Changing it needs the one before',
      `${SESSION} > a changed password > needs the one before, and must itself be good`,
    ),
    open(
      'V6.2.4',
      1,
      'Common passwords are refused',
      'They are recognised by the pieces they are made of; a list of the 3,000 most common ones of 15 characters and more is not at hand to compare with.',
    ),
    shown('V6.2.5', 1, 'Any characters will do', `${NEW_PASSWORD} > %s may be used`),
    shown('V6.2.6', 1, 'A password is hidden while it is typed', FIELD),
    shown('V6.2.7', 1, 'Pasting and password managers work', FIELD),
    shown(
      'V6.2.8',
      1,
      'A password is checked as it was typed (in one Unicode form)',
      `${SIGN_IN} > passwords > 256 characters with spaces and emoji work, and every one of them counts (AU4)`,
      'domain/accounts/password.test.ts > the one form of a password (AU5) > case, spaces and compatibility characters are kept',
    ),
    shown(
      'V6.2.9',
      2,
      'Passwords of 64 characters and more work',
      `${SIGN_IN} > passwords > 256 characters with spaces and emoji work, and every one of them counts (AU4)`,
    ),
    shown(
      'V6.2.10',
      2,
      'A password does not age',
      'operations/accounts/old-password.test.ts > a password that is years old still opens: nobody has to change it for its age',
    ),
    shown(
      'V6.2.11',
      2,
      'Words that everybody here would try are refused',
      `${NEW_PASSWORD} > %j is refused as %s`,
      `${LINKS} > somebody who was invited (AU13) > keeps the link when the password is refused`,
    ),
    open(
      'V6.2.12',
      2,
      'Passwords known from leaks are refused',
      'There is no list of leaked passwords to compare with, only of what they are made of.',
    ),
    shown(
      'V6.3.1',
      1,
      'Guessing is stopped as written',
      `${SIGN_IN} > limits > of twenty wrong passwords at once five are looked at; the owner gets in from elsewhere (AU2)`,
      `${SIGN_IN} > limits > one password tried on many accounts from one address is stopped and recorded once (AU3)`,
      `${SIGN_IN} > limits > a guesser with many addresses locks out strangers, not a place the owner has signed in from`,
    ),
    shown(
      'V6.3.2',
      1,
      'A new installation has no account anybody knows',
      `${LINKS} > the first administrator > a link printed at an earlier start is worth nothing; the last works once; then none is printed`,
      `${BUILT} > production refuses a database marked as demonstration, with a sentence and no stack`,
    ),
    open('V6.3.3', 2, 'Getting in takes two factors', SECOND_FACTORS),
    open('V6.3.4', 2, 'Every way in is known and equally strong', SECOND_FACTORS),
    shown(
      'V6.4.1',
      1,
      'A first secret is random, short-lived and not the password',
      `${LINKS} > somebody who was invited (AU13) > arrives with the role and the organisation they were invited to, once`,
      `${LINKS} > somebody who was invited (AU13) > comes too late, was disabled, got another link, or made one up: one answer`,
      `${HABITS} > what must not be guessed comes from the system’s own randomness`,
    ),
    absent(
      'V6.4.2',
      1,
      'Nothing hints at a password',
      'There are no hints and no secret questions.',
      `${ABSENT} > there is no hint at a password and no secret question`,
    ),
    open('V6.4.3', 2, 'A forgotten password does not lead around the second factor', SECOND_FACTORS),
    open('V6.4.4', 2, 'Who lost a factor proves who they are as at the beginning', SECOND_FACTORS),
    open('V6.5.1', 2, 'Codes work once', SECOND_FACTORS),
    open('V6.5.2', 2, 'Short recovery codes are kept like passwords', SECOND_FACTORS),
    open('V6.5.3', 2, 'Codes and their seeds are random', SECOND_FACTORS),
    open('V6.5.4', 2, 'Codes are long enough', SECOND_FACTORS),
    open('V6.5.5', 2, 'Codes end soon', SECOND_FACTORS),
    absent(
      'V6.6.1',
      2,
      'Codes by telephone are a last resort',
      'No telephone number is asked for, and none is sent to.',
      `${ABSENT} > no telephone number is asked for or kept`,
      doesNotSpeak('short messages to telephones'),
    ),
    open('V6.6.2', 2, 'A code sent is good for the request it was sent for', MAIL),
    open('V6.6.3', 2, 'Codes sent cannot be guessed', MAIL),
    open('V6.8.1', 2, 'One identity provider cannot pose as another', SINGLE_SIGN_ON),
    open('V6.8.2', 2, 'Signatures of assertions are always checked', SINGLE_SIGN_ON),
    absent('V6.8.3', 2, 'SAML assertions are used once', 'There is no SAML.', doesNotSpeak('SAML')),
    open('V6.8.4', 2, 'The strength an identity provider claims is looked at', SINGLE_SIGN_ON),
  ],
};
