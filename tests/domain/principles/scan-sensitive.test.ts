import { expect, test } from 'vitest';
import {
  holdsSecret,
  isSecret,
  scanSensitive,
  SECRETS,
  shownWords,
  TRACES,
  type Sensitive,
} from '#app/domain/principles/scan-sensitive.ts';

const kindsIn = (text: string) => scanSensitive(text).map(({ kind }) => kind);

/** Put together here, so that no scanner of repositories takes this file for a leak. */
const AWS = `AKIA${'IOSFODNN7EXAMPLE'}`;
const GITHUB = `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`;
const SLACK = `xoxb-${'123456789012-abcdefABCDEF'}`;
const JWT = `eyJ${'hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.${'SflKxwRJSMeKKF2QT4'}`;
const BCRYPT = `$2b$12$${'KIXQ4S0Z1m8bB1yqkq3n0uQw3cVt5Jx'}`;

const FOUND: [text: string, kind: Sensitive][] = [
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'private-key'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'private-key'],
  ['PuTTY-User-Key-File-3: ssh-ed25519', 'private-key'],
  [`use ${AWS} for it`, 'access-key'],
  [`token ${GITHUB} expires`, 'access-key'],
  [`the bot has ${SLACK}.`, 'access-key'],
  [`Cookie: session=${JWT}`, 'access-key'],
  ['Authorization: Bearer 7f3c0a9be1d24c55', 'access-key'],
  ['api_key = "0123456789abcdef0123"', 'access-key'],
  ['clé API : 9f8e7d6c5b4a39281706', 'access-key'],
  ['clave API: 9f8e7d6c5b4a39281706', 'access-key'],
  ['токен: 9f8e7d6c5b4a39281706', 'access-key'],
  ['مفتاح API: 9f8e7d6c5b4a39281706', 'access-key'],
  ['DefaultEndpointsProtocol=https;AccountKey=Zm9vYmFyYmF6cXV4cXV1eA==', 'access-key'],
  ['Password: hunter22', 'password'],
  ['the password is Summer2026!', 'password'],
  ['DB_PASSWORD=abcdefgh', 'password'],
  ['"password": "s3cr3t-value"', 'password'],
  ['Mot de passe : Lyon2026', 'password'],
  ['contraseña = secreto1', 'password'],
  ['senha: Lisboa#9', 'password'],
  ['пароль: Zima2026', 'password'],
  ['Пароль — это тайна; пароль=зима', 'password'],
  ['كلمة المرور: abcd1234', 'password'],
  ['كلمة السر هي Riyadh99', 'password'],
  ['عنوانه معروف، وكلمة المرور: Palm1234', 'password'],
  ['ادخلوا بكلمة السر: نخلة١٢٣٤', 'password'],
  ['密码：Abc12345', 'password'],
  [`root:${BCRYPT}`, 'password-hash'],
  ['$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub', 'password-hash'],
  ['$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/', 'password-hash'],
  ['postgres://app:tr0ub4dor@db/needs', 'address-login'],
  ['https://admin:letmein@portal.example.org/', 'address-login'],
  ['the server at 10.20.30.40 fails', 'ip-address'],
  ['الخادم 192.0.2.17 لا يستجيب', 'ip-address'],
  ['服务器192.0.2.17无法访问', 'ip-address'],
  ['الخادم في الوزارة عنوانه ١٠.٢٠.٣٠.٤١، وهو بطيء', 'ip-address'],
  ['نشانی سرور ۱۹۲.۰.۲.۱۷ است', 'ip-address'],
  ['the network 10.20.0.0/16', 'ip-address'],
  ['2001:db8::ff00:42:8329', 'ip-address'],
  ['fe80::1', 'ip-address'],
  ['2001:0db8:85a3:0000:0000:8a2e:0370:7334', 'ip-address'],
  ['dc01.intra.example.gov.xx does not answer', 'host-name'],
  ['le serveur srv-mail02.example.gouv.xx', 'host-name'],
  ['сервер files.corp.example.xx', 'host-name'],
  ['printer7.local', 'host-name'],
  ['\\\\fileserver\\finance$', 'host-name'],
  ['https://portal.example.gov.xx:8443/admin', 'host-name'],
  ['00:1A:2B:3C:4D:5E', 'mac-address'],
  ['00-1a-2b-3c-4d-5e', 'mac-address'],
  ['001a.2b3c.4d5e', 'mac-address'],
  ['patch CVE-2024-12345 first', 'cve'],
  ['уязвимость CVE–2021–44228', 'cve'],
  ['Password: sunshine', 'possible-password'],
  ['log in with password hunter2', 'possible-password'],
  ['password of the server: Palm1234', 'possible-password'],
  ['password of the server:Palm1234', 'possible-password'],
  ['password of the server :Palm1234', 'possible-password'],
  ['The password of our server at the ministry is hunter2.', 'possible-password'],
  ['Password of the old administrator account: Summer2026!', 'possible-password'],
  ['the password of the mail server, which two of us know, is Palm1234', 'possible-password'],
  ['كلمة مرور خادم البريد في الوزارة هي Palm1234', 'possible-password'],
  ['ادخلوا بكلمة المرور Palm1234', 'possible-password'],
  ['كلمة مرور الخادم: Palm1234', 'possible-password'],
  ['write to someone@ministry.example', 'email'],
  ['escriba a josé.pérez@ministerio.example', 'email'],
  ['call +41 22 917 1234', 'telephone'],
  ['اتصلوا على ‎+966 11 234 5678', 'telephone'],
  ['0041229171234', 'telephone'],
  ['Tél. : 01 23 45 67 89', 'telephone'],
  ['هاتف: ٠١٢٣٤٥٦٧٨', 'telephone'],
  ['اسألوني، وهاتفي 3315244', 'telephone'],
  ['pay to GB82 WEST 1234 5698 7654 32', 'iban'],
  ['passport number A1234567', 'identity-number'],
  ['паспорт № 4509 123456', 'identity-number'],
  ['رقم الهوية: 1029384756', 'identity-number'],
  ['ورقم الهوية: ١٠٢٩٣٨٤٧٥٦', 'identity-number'],
  ['身份证号：11010519491231002X', 'identity-number'],
];

test.each(FOUND)('%s is found', (text, kind) => {
  expect(kindsIn(text)).toContain(kind);
});

test('there is an example of every kind', () => {
  expect([...new Set(FOUND.map(([, kind]) => kind))].sort()).toEqual([...SECRETS, ...TRACES].sort());
});

const HARMLESS = [
  'Digital Plan, section 4.2.1.3.1',
  'section 4.2.1.3',
  '§ 4.2.1.3 of the plan',
  '1.2.3.4 Training of trainers',
  'A first national team with 12 people, by 2027.',
  'A password policy for ministries',
  'Passwords: what ministries must do',
  'Password: rules and training for civil servants',
  'the password is required to have 15 characters',
  'Password: 15 characters or more',
  'password: ********',
  'a password manager for 40 computers',
  'password guidance of NIST SP 800-63B',
  'the password standard: ISO27001',
  'Version v1.2.3.4 of the standard',
  'version 10.4.2.1',
  'from 10:30 to 12:45',
  'A/70/174, paragraph 13 (a) to (k)',
  'A/RES/80/16',
  'A/75/816, annex I, para. 56',
  'ST/SGB/2007/6',
  'XM-DAC-12345',
  'GB-GOV-1-300123-101',
  'USD 1,250,000 over three years',
  'EUR 1.250.000,00',
  '+25 per cent by 2028',
  '+20 000 000 USD',
  'on 25.11.2026 at 14:05 UTC',
  '2026-11-25T14:05:00Z',
  'https://www.un.org/disarmament/ict-security/',
  'www.who.int',
  'see unidir.org and cybilportal.org',
  'ISO/IEC 27001:2022, annex A.5.17',
  'NIST SP 800-53 rev. 5',
  'tokens and keys are kept in a safe',
  'Secret: no. Confidential: yes.',
  'the team answers 24/7, 365 days',
  '2019-2023, 2024-2028',
  'std::vector and a::b',
  'two teams of 3-4 people, 10-11-12 March',
  'CVE numbering for beginners',
  'passports for 120000 people',
  'identity cards for 2500000 citizens',
  'Mot de passe : sensibilisation des agents publics',
  'Formation de 40 agents, du 3 au 14 mai 2027',
  '1 250 000 francs sur trois ans',
  'le numéro d’urgence 112',
  'Contraseñas: política y formación',
  'sección 4.2.1.3 del plan',
  'Inversión de 1.250.000 dólares',
  'Пароли: обучение сотрудников министерств',
  'раздел 4.2.1.3 плана',
  'резолюция 80/16 от 4 декабря 2025 года',
  '12 000 000 рублей на три года',
  'كلمة المرور: سياسة وتدريب للموظفين',
  'وكلمة المرور: سياسة وتدريب',
  'كلمة المرور وحدها لا تكفي',
  'وهاتف الطوارئ متاح على مدار الساعة',
  'القسم ٤.٢.١.٣ من الخطة',
  'القسم 4.2.1.3 من الخطة',
  'تدريب ١٢٠ موظفا خلال ٢٠٢٧',
  'القرار 80/16 الصادر في 2025',
  '密码：面向公务员的政策和培训',
  '第4.2.1.3节',
  '2027年培训120名公务员',
  '预算为1,250,000美元',
  '联合国大会第80/16号决议',
];

test.each(HARMLESS)('%s is nothing', (text) => {
  expect(scanSensitive(text)).toEqual([]);
});

test('what is harmless is shown in all six languages of the United Nations', () => {
  expect(HARMLESS.length).toBeGreaterThan(40);
  const scripts = [/\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u, /[éèà]/, /[óñí]/];
  for (const script of scripts) expect(HARMLESS.some((text) => script.test(text))).toBe(true);
});

test('a secret stops, a trace warns', () => {
  expect(kindsIn('pwd=abcdefgh on 192.0.2.1').map(isSecret)).toEqual([true, false]);
  expect(holdsSecret('pwd=abcdefgh on 192.0.2.1')).toBe(true);
  expect(holdsSecret('CVE-2024-12345 on 192.0.2.1')).toBe(false);
});

test('a hit says where it stands, and its words can be shown', () => {
  const text = 'Ask a@b.example about 192.0.2.1.';
  expect(scanSensitive(text).map((hit) => [hit.start, hit.end, shownWords(text, hit)])).toEqual([
    [4, 15, 'a@b.example'],
    [22, 31, '192.0.2.1'],
  ]);
});

test.each(FOUND.filter(([, kind]) => isSecret(kind)))('of “%s” no more is shown than names it', (text) => {
  const hit = scanSensitive(text).find(({ kind }) => isSecret(kind))!;
  const shown = shownWords(text, hit).slice(0, -1);
  const secret = text.slice(hit.start + shown.length, hit.end);
  expect(shown.length).toBeLessThanOrEqual(40);
  expect(secret.length).toBeGreaterThanOrEqual(4);
});

test('a secret goes to its end, so that nothing of it stands behind the hit', () => {
  const text = `Use ${JWT} and go on.`;
  expect(scanSensitive(text)).toHaveLength(1);
  const [hit] = scanSensitive(text);
  expect(text.slice(hit!.start, hit!.end)).toBe(JWT);
  expect(shownWords(text, hit!)).toBe('eyJh…');
});

/**
 * Patterns are checked by `recheck`; this is about what is done with their matches. In proportion it takes a second on
 * a busy machine, squared it would take minutes.
 */
test.each([
  '-----BEGIN ',
  'password ',
  'password: abc1 ',
  'a@',
  'a@a.',
  '1.',
  'aaaa:',
  'x',
  'api_key=',
  '10.10.10.',
  'eyJ',
  `${AWS} `,
  '+1 2 ',
  'a.',
  'GB82 WEST ',
  'CVE-2024-',
  'http://a:',
])('a text of “%s” takes time in proportion to its length', (part) => {
  const started = performance.now();
  scanSensitive(part.repeat(Math.ceil(300_000 / part.length)));
  expect(performance.now() - started).toBeLessThan(20_000);
});
