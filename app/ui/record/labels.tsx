/** Labels one under the other: they are phrases, and joined with "and" they read as one sentence that none of them is. */
export function Labels({ labels }: { labels: readonly string[] }) {
  if (labels.length === 1) return labels[0];
  return (
    <ul className="tws-labels">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}
