/** Two short opposite lanes: the wordmark's sign, the favicon and the empty state. Decorative beside words. */
export function LanesDrawing({ width = 36 }: { width?: number }) {
  return (
    <svg
      className="tws-lanes-drawing tws-mark--flips"
      width={width}
      height={(width * 24) / 36}
      viewBox="0 0 36 24"
      aria-hidden="true"
      focusable="false"
    >
      <path className="tws-fill-give" d="M4 5h22V1l10 6-10 6V9H4z" />
      <path className="tws-fill-receive" d="M32 15H10v-4L0 17l10 6v-4h22z" />
    </svg>
  );
}
