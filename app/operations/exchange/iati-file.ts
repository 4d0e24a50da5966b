import { deliveryLanguage } from '#app/domain/codes/languages.ts';
import type { IatiActivity } from '#app/domain/exchange/iati-activity.ts';
import { collect, hasText, isRead, type IatiElement } from './iati-collect.ts';
import { closeActivity, openActivity, type OpenActivity } from './iati-open-activity.ts';
import { IATI_LIMITS } from './iati-limits.ts';
import { IatiRefused } from './iati-refused.ts';

const VERSIONS: readonly string[] = ['2.01', '2.02', '2.03'];

type Attributes = Readonly<Record<string, string>>;

/** The activities of a file, gathered from its elements as they open and close. */
export class IatiFile {
  readonly activities: IatiActivity[] = [];
  version = '';
  #element: IatiElement | undefined;
  #activity: OpenActivity | undefined;
  #currency = '';
  #values = 0;

  open(name: string, attributes: Attributes, line: number): void {
    const parent = this.#element;
    const language = deliveryLanguage(attributes['xml:lang'] ?? '') ?? parent?.language;
    const element: IatiElement = { attributes, language, text: '', narratives: [], parent };
    this.#element = element;
    if (!parent) this.#openFile(name, attributes, line);
    else if (!parent.parent && name === 'iati-activity') this.#openActivity(element, line);
    else if (parent.path !== undefined) {
      const path = parent.path === '' ? name : `${parent.path}/${name}`;
      if (!isRead(path)) return;
      element.path = path;
      this.#values += 1;
      refuseMore(this.#values, IATI_LIMITS.values, line);
    }
  }

  text(text: string): void {
    if (this.#element?.path && hasText(this.#element.path)) this.#element.text += text;
  }

  close(): void {
    const element = this.#element;
    this.#element = element?.parent;
    if (!element || !this.#activity) return;
    if (element.path === '') {
      this.activities.push(closeActivity(this.#activity));
      this.#activity = undefined;
    } else {
      element.text = element.text.trim();
      collect(this.#activity, element, this.#currency);
    }
  }

  #openFile(root: string, { version = '' }: Attributes, line: number): void {
    if (root !== 'iati-activities') throw new IatiRefused({ code: 'not-iati', line, root: brief(root) });
    if (!VERSIONS.includes(version))
      throw new IatiRefused({ code: 'version', line, version: brief(version) });
    this.version = version;
  }

  #openActivity(element: IatiElement, line: number): void {
    refuseMore(this.activities.length + 1, IATI_LIMITS.activities, line);
    element.path = '';
    this.#currency = element.attributes['default-currency'] ?? '';
    this.#activity = openActivity(line, element.attributes, element.language);
  }
}

function refuseMore(count: number, limit: number, line: number): void {
  if (count > limit) throw new IatiRefused({ code: 'too-many', line, limit });
}

/** What a file says of itself may be shown, never at length. */
function brief(text: string): string {
  return text.slice(0, 40);
}
