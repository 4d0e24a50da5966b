import type { TestName } from '#app/domain/security/asvs/requirement.ts';

/** One hostile or faulty deed of the bank that the product is held to: what is done, what shows that it is in vain. */
export type HostileCase = { id: string; deed: string } & (
  | { tests: readonly [TestName, ...TestName[]]; missing?: string }
  /** What it would be done to does not exist here yet. */
  | { tests: readonly []; missing: string }
);

const shown = (id: string, deed: string, ...tests: [TestName, ...TestName[]]): HostileCase => ({
  id,
  deed,
  tests,
});
const partly = (
  id: string,
  deed: string,
  missing: string,
  ...tests: [TestName, ...TestName[]]
): HostileCase => ({
  id,
  deed,
  tests,
  missing,
});
const later = (id: string, deed: string, missing: string): HostileCase => ({ id, deed, tests: [], missing });

const ACCOUNTS = 'operations/accounts';
const SIGN_IN = `${ACCOUNTS}/sign-in.test.ts` as const;
const FORM = 'routes/accounts/sign-in.test.ts';
const FACTOR = `${ACCOUNTS}/second-factor.test.ts` as const;
const PASSKEYS = `${ACCOUNTS}/passkeys.test.ts` as const;
const LINKS = `${ACCOUNTS}/links.test.ts` as const;
const FORGOTTEN = `${ACCOUNTS}/forgotten-password.test.ts > a forgotten password` as const;
const SSO = `${ACCOUNTS}/single-sign-on.test.ts` as const;
const SESSION = `${ACCOUNTS}/session.test.ts` as const;
const HOSTILE = 'routes/accounts/hostile.test.ts';
const VIEWER = 'routes/accounts/viewer.test.ts';
const FILES = 'routes/files/uploads-and-downloads.test.ts';
const STORING = 'operations/files/files.test.ts';
const SCREENING = 'operations/files/screening.test.ts';
const WATERMARK = 'operations/files/watermark.test.ts';
const SCANNING = 'operations/files/scanning.test.ts';
const ACCESS = 'routes/matrix/access.test.ts';
const DOOR = 'db/door/actors.test.ts';
const SEALED = 'routes/needs/sealed.test.ts';
const GLASS = 'operations/needs/sealed-openings.test.ts';
const SHARING = 'operations/needs/sealed-sharing.test.ts';
const SIDES = 'routes/needs/side-channels.test.ts';
const RACES = 'operations/needs/races.test.ts';
const NOTES = 'operations/verification/notes.test.ts';
const AGREEMENT = 'operations/matches/agreement.test.ts';
const OUTBOX = 'operations/mail/outbox.test.ts';
const MIGRATE = 'db/engine/migrate.test.ts';
const BACKUP = 'operations/backup-commands.test.ts';
const KEPT = 'routes/audit/kept.test.ts';
const CHAIN = 'db/audit/chain.test.ts';
const CANARY = 'routes/matrix/canaries.test.ts';

export const AUTHENTICATION: readonly HostileCase[] = [
  shown(
    'AU2',
    'twenty wrong passwords at once, then the right one from elsewhere',
    `${SIGN_IN} > limits > of twenty wrong passwords at once five are looked at; the owner gets in from elsewhere (AU2)`,
    `${FORM} > what is refused > the sixth wrong password in a row is told how long to wait`,
  ),
  shown(
    'AU3',
    'one password tried on many accounts from one address',
    `${SIGN_IN} > limits > one password tried on many accounts from one address is stopped and recorded once (AU3)`,
  ),
  shown(
    'AU4',
    'passwords of thousands of characters, and of 256',
    `${FORM} > what is refused > a password of 5,000 characters is refused by its shape (AU4)`,
    `${SIGN_IN} > passwords > a password no account can have is never hashed (AU4); with four waiting, others are told so (RL7)`,
    `${SIGN_IN} > passwords > 256 characters with spaces and emoji work, and every one of them counts (AU4)`,
  ),
  shown(
    'AU5',
    'one password in two Unicode forms, or with NUL',
    `${SIGN_IN} > passwords > composed or decomposed, it is the same password; NUL is no crash (AU5)`,
  ),
  shown(
    'AU7',
    'ten wrong codes',
    `${FACTOR} > signing in with a second factor > ten wrong codes lock the second step, mail says so, and a new password step is no way around (AU7)`,
  ),
  shown(
    'AU8',
    'a passkey of another origin, a used challenge, an owner nobody verified',
    `${PASSKEYS} > adding > refuses a key made for %s (AU8)`,
    `${PASSKEYS} > signing in by passkey alone > refuses %s (AU8)`,
    `${PASSKEYS} > signing in by passkey alone > begins a session of strength two, once for each challenge`,
  ),
  shown(
    'AU9',
    'a link for a password used twice, late, or after a change',
    `${FORGOTTEN} > its link sets another password and ends all sessions, with a notice; it works once, for ten minutes (AU9)`,
    `${LINKS} > somebody who was invited (AU13) > a link for a lost password is worth nothing once the password was changed (AU9)`,
  ),
  shown(
    'AU11',
    'a new password for an account with a second factor',
    `${FORGOTTEN} > is no way around the second factor (AU11)`,
  ),
  shown(
    'AU12',
    'a new password asked for under another host',
    `${HOSTILE} > a forgotten password asked for under another host is refused, and no letter is written (AU12)`,
    `${OUTBOX} > over SMTP > a letter leaves once, with a link under the public origin, and its values are erased`,
  ),
  shown(
    'AU13',
    'an invitation twice at once, late, replaced',
    `${LINKS} > somebody who was invited (AU13) > arrives once when the link is used twice at the same moment`,
    `${LINKS} > somebody who was invited (AU13) > comes too late, was disabled, got another link, or made one up: one answer`,
    `${LINKS} > somebody who was invited (AU13) > arrives with the role and the organisation they were invited to, once`,
  ),
  shown(
    'AU15',
    'a provider’s answer without state, with another nonce, twice, of another provider, unsigned',
    `${SSO} > through a provider that is not ours > a missing or foreign state, another browser’s cookie and a late answer are refused (AU15)`,
    `${SSO} > through a provider that is not ours > another provider’s code and a wrong verifier are refused (AU15)`,
    `${SSO} > through a provider that is not ours > a linked identity signs in, once, with one proof where no more is asserted`,
    `${SSO} > through a provider that lies (AU15) > a token with another nonce is refused`,
    `${SSO} > through a provider that lies (AU15) > a token with no signature (alg none) is refused`,
  ),
  shown(
    'AU16',
    'a provider that asserts an administrator’s e-mail address',
    `${SSO} > through a provider that is not ours > the e-mail of an account links nothing, verified or not (AU16)`,
  ),
  shown(
    'AU17',
    'another e-mail address without a fresh proof',
    `${HOSTILE} > changing one’s address without a fresh proof asks for one first, by page and by form (AU17)`,
    `${ACCOUNTS}/email-change.test.ts > the old address undoes it for three days, and everybody is out (AU17)`,
  ),
  shown(
    'AU18',
    'the last factor removed, a recovery code twice',
    `${PASSKEYS} > keeping and removing > the last factor of a role that needs one stays, also when two are removed at once (AU18)`,
    `${FACTOR} > setting up and taking away > a role that needs it keeps it; any other may let it go (AU18)`,
    `${FACTOR} > signing in with a second factor > a printed code lets in once, and is nobody else’s (AU18)`,
  ),
];

export const SESSIONS: readonly HostileCase[] = [
  shown(
    'SE1',
    'every cookie of every address',
    `${ACCESS} > every cookie of every page is for this host alone, out of reach of scripts and short-lived (SE1)`,
    `${FORM} > the cookie > is for this host alone, out of reach of scripts, and ends with the browser (SE1)`,
  ),
  shown('SE2', 'what the database keeps, as a cookie', `${VIEWER} > who is asking > nobody, with %s`),
  shown(
    'SE4',
    'a cookie after signing out, and Back',
    `${HOSTILE} > a cookie kept from before signing out opens nothing, and going back shows nothing (SE4)`,
    `${SESSION} > what ends it at once (SE6) > signing out, whoever kept a copy of the cookie (SE4)`,
  ),
  shown(
    'SE5',
    'idle for half an hour, busy for half a day',
    `${SESSION} > how long a session lives (SE5) > thirty-one idle minutes end it`,
    `${SESSION} > how long a session lives (SE5) > seen every ten minutes it still ends after twelve hours`,
  ),
  shown(
    'SE6',
    'an account disabled or a role ended meanwhile',
    `${SESSION} > what ends it at once (SE6) > disabling the person`,
    `${SESSION} > what ends it at once (SE6) > ending the membership takes the hat off, at the next request`,
  ),
  shown(
    'SE7',
    'a password changed in another browser',
    `${SESSION} > a changed password > puts the other browser out and gives this one another token (SE7)`,
  ),
  shown(
    'SE8',
    'two cookies of one name, long and broken ones',
    `${HOSTILE} > two cookies of one name, or one that is no token, are nobody or refused, never a failure (SE8)`,
    `${VIEWER} > who is asking > nobody, with %s`,
  ),
  shown(
    'SE9',
    'many sign-ins',
    `${SIGN_IN} > signing in > the session begun first ends when there would be more than \${SESSIONS_PER_PERSON} (SE9)`,
    `${SESSION} > somebody ends their own session, and nobody else's`,
  ),
  shown(
    'SE10',
    'a fresh proof of six minutes ago',
    `${SEALED} > its delegation > is asked again for a proof of six minutes ago, and nothing is opened meanwhile (SE10)`,
    `${VIEWER} > step-up > the password is asked for again when it was typed more than five minutes ago (SE10)`,
  ),
];

export const AUTHORISATION: readonly HostileCase[] = [
  shown(
    'AZ1',
    'every address as every role, by every door of the framework',
    `${ACCESS} > %s > opens every page of its own, and looking changes nothing`,
    `${ACCESS} > %s > opens no other page: sign-in for somebody unknown, the page that does not exist for everybody else`,
    `${ACCESS} > the framework’s own back doors are shut`,
    'routes/matrix/canaries.test.ts > its own focal point reads all of it: the words are where they should be',
  ),
  shown('AZ2', 'the data of a leaf without its guard', `${ACCESS} > the framework’s own back doors are shut`),
  shown(
    'AZ3',
    'the form of a page one may not open',
    `${ACCESS} > %s > changes nothing by sending forms to them`,
  ),
  shown(
    'AZ4',
    'another State’s need by its id',
    `${SEALED} > nobody else’s request opens it: the answer is that of a need that does not exist (AZ4)`,
    `${ACCESS} > a record out of reach is the same as one that does not exist`,
    `${SIDES} > nothing of a need that is not theirs > tells it from one that is not there, by page or by form, in any byte or in the work that it takes: AZ4, SC4, SC8`,
  ),
  shown(
    'AZ5',
    'a grant that ended a moment ago',
    `${SESSION} > what ends it at once (SE6) > ending the membership takes the hat off, at the next request`,
    'operations/accounts/deputies.test.ts > a deputy is refused at the next request (SE6, AZ5) > one millisecond after the last day, not before it, and not before the first',
    'routes/accounts/lent-hats.test.ts > a hat that is lent > opens none on the next request once it %s (AZ5, SE6)',
    `${SIDES} > who has more > has it until the match ends and not on the next request, the sealed text neither: AZ5`,
  ),
  shown(
    'AZ7',
    'fields nobody asked for',
    'e2e/extra-fields.spec.ts > ${path} takes no more than it asks for',
  ),
  shown(
    'AZ8',
    'what the framework would write beside a page',
    'routes/http/page-handlers.test.ts > a page reads its data, and Remix writes none of it down',
    `${ACCESS} > the framework’s own back doors are shut`,
  ),
  shown(
    'AZ9',
    'a verifier and notes',
    `${NOTES} > who may examine > not who published it, nobody of the donor’s, nobody whom its donor pays or owns or through whom it is delivered, no recipient`,
    `${NOTES} > who may examine > the database itself refuses what the rules refuse`,
    `${NOTES} > a verifier’s note > revoked by its issuer alone, it is so at once, in the list of statuses too`,
  ),
  shown(
    'AZ10',
    'a hub and another region',
    `${SIDES} > who has more > is no hub that the State did not choose: it gets what every registered user gets, and lists nothing: AZ10`,
  ),
  shown(
    'AZ11',
    'a sealed need by a broker',
    `${SEALED} > a broker opens it by asking, another’s agreement and a button, and asks for proof each time (AZ11)`,
    `${GLASS} > breaking the glass (AZ11) > takes a reason, a second person, and then opens it to the one who asked`,
    `${GLASS} > the second person > is asked for by the database too, whatever the code above does`,
  ),
  shown(
    'AZ13',
    'somebody else’s record under one’s own address',
    `${HOSTILE} > a record of somebody else under an address of one’s own is not there (AZ13)`,
    `${FILES} > out of reach is not there > as a file of another need under one’s own address (AZ13)`,
    `${AGREEMENT} > the joint plan > is read by its two sides and by brokers, and by no donor after the match`,
    `${ACCESS} > a record out of reach is the same as one that does not exist`,
  ),
  shown(
    'AZ14',
    'two hats of one person',
    `${VIEWER} > who may go on > rights of two hats are never added: one in the cupboard gives none (AZ14)`,
    `${ACCOUNTS}/deputies.test.ts > what a deputy does > is done in one hat, never the sum of both (AZ14)`,
    `${SIDES} > who has more > has it in one hat only: who gives and receives reads as a donor what donors read: AZ14`,
  ),
  later(
    'AZ15',
    'an administrator as somebody else',
    'Nobody can act as somebody else here: there is no impersonation.',
  ),
  shown(
    'AZ16',
    'the door without its role',
    `${DOOR} > without the line that sets the role, nothing can be read`,
  ),
  shown('AZ18', 'every table as the login role', `${DOOR} > the login role reads no table at all`),
];

const MOVES =
  `${SIDES} > nothing of a need that is not theirs > moves a list, a filter or a search: SC2, SC5, SC17, SC19` as const;
const SAME =
  `${SIDES} > nothing of a need that is not theirs > tells it from one that is not there, by page or by form, in any byte or in the work that it takes: AZ4, SC4, SC8` as const;

export const SIDE_CHANNELS: readonly HostileCase[] = [
  shown(
    'SC2',
    'filters and searches for what only a hidden need says',
    MOVES,
    `${CANARY} > searching %s finds what it found before the words were written`,
  ),
  shown(
    'SC3',
    'ids and references of needs made one after the other',
    `${SIDES} > nothing of a need that is not theirs > is counted by an id or a reference: SC3`,
  ),
  shown('SC4', 'the id of a hidden need and one that is nobody’s', SAME),
  shown(
    'SC5',
    'a hidden need is edited',
    MOVES,
    'routes/matrix/views.test.ts > what the public gets is the same byte for byte while the State and its partners go on',
  ),
  shown(
    'SC6',
    'letters about what is not public',
    `${SIDES} > what leaves the platform > in a letter is a link and a time: no title, State, theme or donor: SC6`,
    `${GLASS} > an opening that waits > is a letter to every broker who may be the second, with a link and nothing else, and to nobody else`,
  ),
  shown(
    'SC8',
    'what is there already, or hangs on something hidden',
    SAME,
    `${SIDES} > nothing of a need that is not theirs > names it where a form brings an id that is taken: SC8`,
  ),
  shown(
    'SC9',
    'everything that is downloaded, as each role',
    `${SIDES} > what leaves the platform > as a file is its requester’s alone, made when it is asked for: SC9`,
    `${FILES} > out of reach is not there > as each role, by its direct address (UP7)`,
    'routes/accounts/own-data.test.ts > is neither offered nor given without a fresh proof, and looking takes nothing',
  ),
  shown(
    'SC11',
    'two filters of the log of acts that differ by one State',
    `${KEPT} > the log of acts > cannot be narrowed by State: filters nobody offered change nothing (SC11)`,
    `${KEPT} > the log of acts > shows administrators acts and never a body, a title, a reason, a file’s name or whose need it was`,
    `${KEPT} > the log of acts > shows administrators no name beside what only those do, or are refused, whose State has a need`,
  ),
  shown(
    'SC12',
    'two readers behind one cache',
    `${SIDES} > what leaves the platform > is kept by no cache where somebody is signed in: SC12`,
    'routes/http/page-cache.test.ts > over HTTP > the page is for shared caches to ask about, never for a reader with a cookie',
  ),
  shown(
    'SC13',
    'addresses, the log of requests and referrers',
    `${SIDES} > what leaves the platform > is no address, log or referrer with a title or a search: SC13`,
  ),
  shown(
    'SC15',
    'logs, letters and the log of acts',
    `${CANARY} > no word of it is in the log, in a letter, in the export of the log of acts, or in what was built`,
  ),
  shown(
    'SC16',
    'the source of every page, as each role',
    `${CANARY} > %s > meets none of its words on any page`,
  ),
  shown('SC17', 'the lists of a donor', MOVES),
  shown(
    'SC18',
    'a link that is previewed',
    `${SIDES} > what leaves the platform > says nothing to whoever previews a link: SC18`,
  ),
  shown(
    'SC19',
    'a search for a hidden field',
    MOVES,
    `${CANARY} > searching %s finds what it found before the words were written`,
  ),
];

export const CONCURRENCY: readonly HostileCase[] = [
  shown(
    'CO1',
    'two States and the last slot, a hundred rounds',
    `${AGREEMENT} > the last slot is taken once, a hundred times over`,
  ),
  shown(
    'CO2',
    'a double click and a form sent again',
    `${SIDES} > who has more > has it before their word in no route, and each who reads it stands on the State’s page (PA3)`,
    `${SIDES} > who has more > who saves on top of what a colleague saved is shown both, and keeps what they typed: CO3`,
  ),
  shown(
    'CO3',
    'two edit one need',
    `${SIDES} > who has more > who saves on top of what a colleague saved is shown both, and keeps what they typed: CO3`,
  ),
  shown(
    'CO4',
    'a State withdraws while a broker introduces',
    `${RACES} > a withdrawal and an introduction at once end in one order: nobody is introduced to what is withdrawn, 20 rounds`,
    `${AGREEMENT} > a withdrawal and the last confirmation at once: one comes first, and nothing is half done`,
  ),
  shown(
    'CO6',
    'a right is taken away while it is used',
    `${GLASS} > no answer that began after the State’s ending is the text, in hundreds of rounds (CO6)`,
    `${SHARING} > no answer that began after the State took it back is the text, in hundreds of rounds (CO6)`,
    `${RACES} > a hub and an introduced donor read nothing that begins after a withdrawal, 20 rounds`,
  ),
  shown(
    'CO7',
    'the last administrator leaves, and two who take it from each other',
    `${ACCOUNTS}/administration.test.ts > the last administrator (CO7) > neither leaves nor is disabled`,
    `${ACCOUNTS}/administration.test.ts > the last administrator (CO7) > two who do it to each other at the same moment leave one (%s)`,
  ),
  shown(
    'CO8',
    'a verifier signs what a donor changes',
    `${NOTES} > a verifier’s note > signed while its donor saves another version, it is of the version that was read and shown stale, or not signed: 20 rounds (CO8)`,
    `${NOTES} > a verifier’s note > is stale once the donor changes what is public: the note is bound to the version it was signed for`,
  ),
  shown(
    'CO10',
    'two hundred writers of the log of acts at once',
    `${CHAIN} > 200 writers at once leave no gap and no fork (CO10)`,
    `${CHAIN} > writers of the strictest isolation are run again and none is lost (CO10)`,
  ),
];

export const UPLOADS: readonly HostileCase[] = [
  shown(
    'UP1',
    'a form of 200 MB, chunked, or with a false length',
    `${FILES} > a form > that is too large, of no stated length or of a false one is refused before it is read (UP1)`,
    `${STORING} > storing > never holds more than two chunks, and no connection between them`,
  ),
  shown(
    'UP2',
    'web pages, SVG and programs by another name',
    `${SCREENING} > refused with a reason (UP2) > HTML named .txt`,
    `${SCREENING} > refused with a reason (UP2) > a PDF with a program`,
    `${FILES} > a file > comes back as an attachment, byte by byte, that no browser runs (UP2)`,
  ),
  shown(
    'UP3',
    'names that are paths, headers, too long, or turn the direction',
    `${SCREENING} > names (UP3, IN7, IN15) > %j as %s`,
    `${FILES} > a file > is not named by what a browser sends: no path, no header (UP3)`,
  ),
  shown(
    'UP4',
    'half a million fields, as many files, a form without an end',
    `${FILES} > a form > of %s is refused and leaves nothing (UP4)`,
  ),
  partly(
    'UP5',
    'a picture of 900 million pixels, places in pictures, authors in documents',
    'Beyond the case: names in comments and tracked changes are part of a document and stay, and a PDF is stored as it came (copies for readers have no author); the page says both before one is sent.',
    `${STORING} > storing > keeps no author of a document and no place of a picture, and no picture of 900 million pixels (UP5)`,
    `${SCREENING} > documents (UP5) > %s loses its author and keeps every other part`,
    `${WATERMARK} > a PDF that somebody else’s delegation gets (PA3) > has nothing of what its program noted; what is stored is unchanged, and is what the delegation gets`,
    `${SCREENING} > pictures (UP5) > of 900 million pixels are refused: %s`,
    `${SCREENING} > pictures (UP5) > lose their texts, times, places and whatever stands behind their end`,
  ),
  shown(
    'UP7',
    'a file by its direct address',
    `${FILES} > out of reach is not there > as each role, by its direct address (UP7)`,
    `${STORING} > who may have a file (UP7) > of %s: each role as the table says, while the need circulates`,
  ),
  shown(
    'UP8',
    'one file too many, a virus, a scanner that is down',
    `${SCANNING} > with a scanner (UP8) > a virus is refused and nothing of it kept`,
    `${SCANNING} > with a scanner (UP8) > a virus is an event of the account that sent it and an act in the log, without a word of the file`,
    `${SCANNING} > with a scanner (UP8) > that %s no file is taken, and the log says so`,
    `${STORING} > adding > refuses the eleventh file and the byte too many (UP8)`,
  ),
];

/** Of other kinds, those about what is kept and must stay provable. */
export const KEEPING: readonly HostileCase[] = [
  shown(
    'CR1',
    'kill -9 in the middle of acts',
    'operations/killed.test.ts > killed at every step of an act: what was answered is there, nothing is half done, the chain holds, and letters leave once, of done acts only (CR1)',
  ),
  shown(
    'CR2',
    'the database restarted under load',
    'db/door/availability.test.ts > a restart under load gives DatabaseUnavailable and nothing else, and recovers by itself',
    'routes/http/lost-database.test.ts > a lost database is a page that says so, in the reader’s language, and comes back by itself',
  ),
  shown(
    'CR3',
    'a full disk',
    'db/door/full-disk.test.ts > a full disk: writing is DatabaseUnavailable, reading goes on, and with space it is as before (CR3)',
    'routes/http/lost-database.test.ts > a lost database is a page that says so, in the reader’s language, and comes back by itself',
  ),
  shown(
    'CR4',
    'kill -9 in the middle of a migration',
    `${MIGRATE} > one that is killed half way leaves nothing behind either, and can be run again`,
    `${MIGRATE} > a database that is newer than this build is refused`,
    'routes/http/built-server.test.ts > /ready is 503 while a migration of a newer build is there, and /health does not care',
  ),
  shown(
    'CR7',
    'no mail server for an hour',
    `${OUTBOX} > a server that is away for an hour: the acts succeed, each letter is sent once later (CR7)`,
  ),
  shown(
    'CR9',
    'a key that signs the log lost, foreign or damaged',
    `${KEPT} > with a key that is not the one that was published last (CR9) > the server says so in its log and on the page, signs nothing, and publishes the keys of the past`,
    'routes/audit/addresses.test.ts > where the key %s nothing is signed, and what was published stays (CR9)',
    `${NOTES} > what is published > with a key missing or wrong at the start nothing is signed, and verifying goes on`,
  ),
  shown(
    'CR10',
    'a backup on an empty host',
    `${BACKUP} > what was restored is served, opens with the key that was kept apart alone, is proved by a checkpoint from before, and its log goes on (CR10)`,
    'db/backup/backup.test.ts > a restore > into an empty database gives the same rows, rules, sequences and bytes',
  ),
  shown(
    'CR11',
    'SIGTERM while something is sent',
    `${FILES} > an upload under way when the server is stopped is finished or leaves nothing, within ten seconds (CR11)`,
    'routes/http/built-server.test.ts > SIGTERM lets a form that is arriving finish, closes idle connections, and exits 0',
  ),
  shown(
    'PR1',
    'a copy of one’s own data',
    `${KEPT} > an account that is closed > had its copy before: all of the acts above, and not a word of what is sealed or of anybody else`,
  ),
  shown(
    'PR2',
    'an account closed',
    `${KEPT} > an account that is closed > leaves no personal data on any history, which say in the reader’s language that it is closed (PR2)`,
    `${KEPT} > an account that is closed > leaves the chain whole, and what was signed before it proved`,
  ),
  partly(
    'PR5',
    'what is due to be removed',
    'Requests to third parties are refused by the content policy and looked for elsewhere, not by a crawl with a network log.',
    'db/person-columns.test.ts > every table says for how long what is in it stays, or why it does (PR5)',
    'operations/retention/remove-due.test.ts > %s is removed when its days are over, and not before',
  ),
  partly(
    'VN1',
    'one byte of a note or of its list of statuses flipped',
    'The tests of a changed list of statuses, and of OpenSSL and Python, run only where those are installed.',
    `${NOTES} > a verifier’s note > with any one byte flipped is not valid`,
  ),
  shown(
    'VN2',
    'a note withdrawn',
    `${NOTES} > a verifier’s note > revoked by its issuer alone, it is so at once, in the list of statuses too`,
  ),
  shown(
    'VN4',
    'a note shown with another offer or version',
    `${NOTES} > a verifier’s note > is not for another offer or version`,
  ),
  shown(
    'VN5',
    'the tail of the log cut or written anew by the database’s owner',
    `${CHAIN} > whoever owns the database > and takes the triggers away > a cut tail holds together and is found by the checkpoint (VN5)`,
    `${CHAIN} > whoever owns the database > and takes the triggers away > a tail written anew holds together and is found by the checkpoint (VN5)`,
    `${BACKUP} > what was restored is served, opens with the key that was kept apart alone, is proved by a checkpoint from before, and its log goes on (CR10)`,
    'operations/audit/commands.test.ts > a log that was written anew is found by the checkpoint, although its rows hold together',
    'operations/verification/proofs.test.ts > a cut tail and a rewritten entry are caught by a head of an earlier day, and not without one',
  ),
];
