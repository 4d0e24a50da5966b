/** Files and the SHA-256 of each; digits are read left to right in every language. */
export function FileHashes({
  label,
  files,
}: {
  label: string;
  files: readonly { name: string; sha256: string }[];
}) {
  return (
    <ul className="tws-files" aria-label={label}>
      {files.map(({ name, sha256 }) => (
        <li key={name} className="tws-files__file">
          <bdi className="tws-files__name">{name}</bdi>
          <bdi dir="ltr" className="tws-files__digits">
            {sha256}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
