import type { Narrative } from '#app/domain/exchange/iati-activity.ts';
import { plainText } from '#app/domain/text/plain-text.ts';
import { shorten } from '#app/domain/exchange/shorten.ts';
import type { OpenActivity } from './iati-open-activity.ts';
import { textOfHtml } from './text-of-html.ts';

/** One open element: what it says, and what its children said of it. */
export type IatiElement = {
  /** From the activity down: `title/narrative`. Empty for the activity itself, absent outside what is read. */
  path?: string;
  attributes: Readonly<Record<string, string>>;
  /** Inherited from the nearest `xml:lang`, as ISO 639. */
  language?: string;
  text: string;
  narratives: Narrative[];
  parent?: IatiElement;
};

/** True for an element whose text is wanted; everyone else's text is dropped as it arrives. */
export function hasText(path: string): boolean {
  return (
    path === 'iati-identifier' || path === 'budget/value' || (path.endsWith('/narrative') && isRead(path))
  );
}

/** True for an element on the list below, or a narrative of one: contact-info and all the rest are not read at all. */
export function isRead(path: string): boolean {
  return path in COLLECT || CONTAINERS.has(path) || path.replace(/\/narrative$/, '') in COLLECT;
}

/** Takes an element that just closed into its activity. `currency` is the activity's default. */
export function collect(activity: OpenActivity, element: IatiElement, currency: string): void {
  if (element.path?.endsWith('/narrative')) {
    const text = plainText(textOfHtml(element.text)).trim();
    if (text) element.parent?.narratives.push({ language: element.language, text });
  } else if (element.path !== undefined) {
    COLLECT[element.path]?.(activity, element, currency);
  }
}

/** What is not the date or the number it should be is shown to whoever imports it, never at length. */
const LONGEST_WRONG = 40;

const CONTAINERS = new Set(['transaction', 'budget']);

type Collector = (activity: OpenActivity, element: IatiElement, currency: string) => void;

const takeCountry: Collector = ({ countries }, { attributes }) => {
  const code = attributes['code']?.trim().toUpperCase();
  if (code) countries.push({ code, percentage: share(attributes) });
};

const takeRegion: Collector = ({ regions }, { attributes }) => {
  const { code, vocabulary = '1' } = attributes;
  if (code) regions.push({ code, vocabulary, percentage: share(attributes) });
};

const takeSector: Collector = ({ sectors }, { attributes, narratives }) => {
  const { code, vocabulary = '1' } = attributes;
  if (code) sectors.push({ code, vocabulary, names: narratives });
};

/** ActivityDateType 1 to 4. */
const DATES = { '1': 'plannedStart', '2': 'actualStart', '3': 'plannedEnd', '4': 'actualEnd' } as const;

/** Everything that is read, by path. Transactions only say where and in which sector, as some publishers do. */
const COLLECT: Record<string, Collector> = Object.assign(Object.create(null) as object, {
  'iati-identifier': (activity, { text }) => {
    activity.identifier = plainText(text).trim();
  },
  'reporting-org': (activity, { attributes, narratives }) => {
    activity.reporter = { ref: attributes['ref']?.trim() ?? '', names: narratives };
  },
  'other-identifier': ({ formerReporters }, { attributes: { type, ref } }) => {
    if (type === 'B1' && ref) formerReporters.push(ref);
  },
  title: ({ titles }, { narratives }) => {
    titles.push(...narratives);
  },
  description: ({ descriptions }, { attributes, narratives }) => {
    if (narratives.length > 0) descriptions.push({ type: attributes['type'], narratives });
  },
  'activity-status': (activity, { attributes }) => {
    activity.status = attributes['code'];
  },
  'activity-date': ({ dates }, { attributes }) => {
    const kind = DATES[attributes['type'] as keyof typeof DATES];
    const written = (attributes['iso-date'] ?? '').trim();
    // A zone after the day says nothing more of it.
    const date = /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? shorten(written, LONGEST_WRONG).text;
    if (kind && date) dates[kind] ??= date;
  },
  'recipient-country': takeCountry,
  'transaction/recipient-country': takeCountry,
  'recipient-region': takeRegion,
  'transaction/recipient-region': takeRegion,
  sector: takeSector,
  'transaction/sector': takeSector,
  'participating-org': ({ participants }, { attributes, narratives }) => {
    participants.push({ role: attributes['role'] ?? '', ref: attributes['ref'], names: narratives });
  },
  'default-aid-type': ({ aidTypes }, { attributes: { code = '', vocabulary = '1' } }) => {
    aidTypes.push({ code, vocabulary });
  },
  'policy-marker': ({ policyMarkers }, { attributes: { code = '', vocabulary = '1', significance } }) => {
    policyMarkers.push({ code, vocabulary, significance });
  },
  'budget/value': ({ budgets, unreadBudgets }, { attributes, text, parent }, defaultCurrency) => {
    const type = parent?.attributes['type'] ?? '1';
    const currency = attributes['currency'] ?? defaultCurrency;
    const amount = Number(text);
    if (Number.isFinite(amount)) budgets.push({ type, currency, amount });
    else unreadBudgets.push(shorten(text, LONGEST_WRONG).text);
  },
} satisfies Record<string, Collector>);

function share({ percentage }: Readonly<Record<string, string>>): number | undefined {
  const value = Number(percentage);
  return percentage && Number.isFinite(value) ? value : undefined;
}
