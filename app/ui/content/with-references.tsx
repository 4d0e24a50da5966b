const REFERENCE = /\b([A-Z]-[0-9A-HJKMNP-TV-Z]{6})\b/;

/** A sentence that names records: no reference in it breaks at its hyphen, in either direction. */
export function WithReferences({ children }: { children: string }) {
  return children.split(REFERENCE).map((part, index) =>
    index % 2 === 1 ? (
      <bdi key={index} className="tws-reference">
        {part}
      </bdi>
    ) : (
      part
    ),
  );
}
