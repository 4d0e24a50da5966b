type Props = {
  /** As people wrote it; line breaks are theirs and stay. */
  text: string;
  /** ISO 639 of the text, where known: screen readers and hyphenation need it. */
  lang?: string;
  /** `span` inside a sentence or a heading, `div` for a passage. */
  as?: 'div' | 'span';
};

/** As long as a title may be; what is longer, or has lines of its own, is read as a passage. */
const SHORT = 200;

/** People's own words, in whatever language and direction: never translated, never rewritten. */
export function OwnText({ text, lang, as: Element = 'div' }: Props) {
  const own = { lang, dir: 'auto' };
  if (Element === 'span') return <span {...own}>{text}</span>;
  // A name or a sentence stands beside its label or number, as the page has it, and only within runs its own way; a
  // passage begins where its own language does.
  const isPassage = text.length > SHORT || text.includes('\n');
  return isPassage ? (
    <div className="tws-own-text" {...own}>
      {text}
    </div>
  ) : (
    <div className="tws-own-text">
      <span {...own}>{text}</span>
    </div>
  );
}
