type Props = {
  /** As people wrote it; line breaks are theirs and stay. */
  text: string;
  /** ISO 639-1 of the text, where known: screen readers and hyphenation need it. */
  lang?: string;
  /** `span` inside a sentence or a heading, `div` for a passage. */
  as?: 'div' | 'span';
};

/** People's own words, in whatever language and direction: never translated, never rewritten. */
export function OwnText({ text, lang, as: Element = 'div' }: Props) {
  return (
    <Element className={Element === 'div' ? 'tws-own-text' : undefined} lang={lang} dir="auto">
      {text}
    </Element>
  );
}
