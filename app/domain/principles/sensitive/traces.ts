import type { Found, Recogniser } from './kinds.ts';
import { NEAR_PASSWORD, POSSIBLE_PASSWORD } from './secrets.ts';

/** What points at a system, a weakness or a person. */
export const TRACE_RECOGNISERS: readonly Recogniser[] = [
  {
    kind: 'ip-address',
    pattern:
      /(?<![\w.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?:\/\d{1,2})?(?!\w|\.\d)/g,
    holds: isNoSection,
  },
  { kind: 'ip-address', pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi },
  {
    kind: 'ip-address',
    pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{0,4}(?![\w:])/gi,
    holds: ({ text, start, end }) => /\d/.test(text.slice(start, end)),
  },
  // A letter among the digits tells it from a list of numbers.
  {
    kind: 'mac-address',
    pattern:
      /(?<![\w:.-])[0-9a-f]{2}(?:(?:-[0-9a-f]{2}){5}|(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:\.[0-9a-f]{4}){2})(?![\w:-])/gi,
    holds: ({ text, start, end }) =>
      /[a-f]/i.test(text.slice(start, end)) && /\d/.test(text.slice(start, end)),
  },
  { kind: 'host-name', pattern: /(?<![\\\w])\\\\[\w.-]{1,63}\\[\w$.-]{1,63}/g },
  {
    kind: 'host-name',
    pattern: /(?<![\w.@-])[a-z0-9][a-z0-9-]{0,62}\.[a-z0-9][a-z0-9.-]{1,127}(?::\d{2,5})?/gi,
    widen: ({ text, start, end }) => ({ start, end: withoutDots(text, end) }),
    holds: isInternalHost,
  },
  { kind: 'cve', pattern: /(?<!\w)CVE[ \u2010-\u2015-]\d{4}[ \u2010-\u2015-]\d{4,7}(?!\d)/gi },
  POSSIBLE_PASSWORD,
  NEAR_PASSWORD,
  {
    kind: 'email',
    pattern: /[\p{L}\d_%+-]@[\p{L}\d][\p{L}\d.-]{0,63}\.\p{L}{2}/gu,
    widen: wholeMailbox,
  },
  {
    kind: 'telephone',
    pattern: /(?<![\dA-Za-z+.,])(?:\+|00)[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/g,
    holds: isNoAmount,
  },
  {
    kind: 'telephone',
    pattern:
      /(?<!\p{L})(?:tel|telephone|phone|mobile|whatsapp|fax|tél|téléphone|portable|teléfono|móvil|тел|телефон|[وفبلك]{0,2}(?:ال)?(?:هاتف|جوال|موبايل|تليفون|فاكس|واتساب)(?:ي|ه|ها|هم|نا|كم)?|电话|手机)[\s.:：]{1,4}\+?[\d(](?:[\s().-]{0,2}\d){5,14}/giu,
  },
  {
    kind: 'iban',
    pattern: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g,
    holds: ({ text, start, end }) => isIban(text.slice(start, end)),
  },
  // Named as such, the number next to the name: a figure alone is anything.
  {
    kind: 'identity-number',
    pattern:
      /(?<!\p{L})(?:passport|passeport|pasaporte|паспорт|[وفبلك]{0,2}جواز (?:ال)?سفر(?:ي|ه|ها)?|护照|identity card|id card|national id|identity number|carte d['’]identité|cni|dni|cédula|cedula|документ|удостоверение|[وفبلك]{0,2}(?:بطاقة|رقم) (?:ال)?هوية|身份证|social security|ssn)(?:\s{0,2}(?:number|no\.?|nr\.?|n[°º]|№|numéro|número|номер|رقم|号码|号|號碼))?\s{0,2}[:：#]?\s{0,2}[A-Z]{0,3}\d(?:[ -]?[\dX]){5,18}/giu,
  },
];

/** The full stop of a sentence is no part of a name. */
function withoutDots(text: string, end: number): number {
  while (/[.-]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** As much as RFC 5321 lets a mailbox and a domain be long. */
const LONGEST_MAILBOX = 64;
const LONGEST_DOMAIN = 255;

function wholeMailbox({ text, start, end }: Found): Pick<Found, 'start' | 'end'> {
  const least = Math.max(0, start - LONGEST_MAILBOX);
  while (start > least && /[\p{L}\d._%+-]/u.test(text[start - 1] ?? '')) start -= 1;
  const most = Math.min(text.length, end + LONGEST_DOMAIN);
  while (end < most && /[\p{L}\d.-]/u.test(text[end] ?? '')) end += 1;
  return { start, end: withoutDots(text, end) };
}

const NUMBERED =
  /(?:§|\b(?:sections?|sect|paragraphs?|paras?|chapters?|annex|articles?|clauses?|items?|tables?|figures?|version|release|paragraphe|chapitre|annexe|point|sección|párrafo|capítulo|anexo|artículo|versión|v)|раздел\p{L}{0,3}|пункт\p{L}{0,3}|глав\p{L}{0,3}|верси\p{L}{0,3}|القسم|الفقرة|البند|المادة|الفصل|الإصدار|第|版本)\.?\s{0,3}$/iu;

/** Four numbers with dots are also the number of a section, said as such or leading a line. */
function isNoSection({ text, start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (NUMBERED.test(before)) return false;
  const leads = /(?:^|\n)[ \t]{0,8}$/.test(before) && (start <= 24 || before.includes('\n'));
  const outline = text
    .slice(start, end)
    .split(/[./]/)
    .every((part) => Number(part) < 30);
  return !(leads && outline && /^\.?\s{1,3}\p{Lu}/u.test(text.slice(end, end + 5)));
}

/** Suffixes that no public name has, and labels that organisations give to what is inside. */
const INSIDE_SUFFIX = /\.(?:local|localdomain|lan|corp|internal|intranet|intra|private|home|arpa)$/;
const INSIDE_LABEL = /^(?:intra|intranet|internal|corp|lan|dmz|mgmt|scada|vpn|adfs|ldap|local)$/;
const MACHINE_LABEL =
  /^(?:[a-z]{0,8}-?)?(?:dc|srv|server|serv|sql|db|web|mail|smtp|imap|app|file|fs|fw|esx|esxi|host|proxy|rtr|router|switch|gw|node|exch|ldap|kdc|backup|nas|san|print|vm|ws|pc)-?\d{1,4}$/;

/**
 * A public address of the web is no warning: people cite them, and should. What warns is a name that only an inside
 * network knows: a reserved suffix, an inside label, a numbered machine, a port behind `://`.
 */
function isInternalHost({ text, start, end }: Found): boolean {
  const [host = '', port] = text.slice(start, end).toLowerCase().split(':');
  if (port && text.slice(start - 3, start) === '://') return true;
  if (INSIDE_SUFFIX.test(host)) return true;
  const labels = host.split('.');
  return labels
    .slice(0, -1)
    .some(
      (label, at) => INSIDE_LABEL.test(label) || (at === 0 && labels.length > 2 && MACHINE_LABEL.test(label)),
    );
}

/** +20 000 000 and +25 per cent are no telephone numbers. */
function isNoAmount({ text, start, end }: Found): boolean {
  const digits = text.slice(start, end).replace(/\D/g, '');
  return digits.length <= 17 && !/(?:000){2}$/.test(digits) && !AMOUNT_AFTER.test(text.slice(end, end + 12));
}
const AMOUNT_AFTER =
  /^\s{0,2}(?:%|per cent|percent|USD|EUR|US\$|dollars?|millions?|\$|€|доллар|مليون|دولار|万|亿|美元)/i;

/** ISO 7064 mod 97, as ISO 13616 checks an account's number. */
function isIban(typed: string): boolean {
  const account = typed.replaceAll(' ', '');
  if (account.length < 15 || account.length > 34) return false;
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
