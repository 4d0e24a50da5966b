/** A code as people read it out: three and three. */
export function CodeShown({ code }: { code: string }) {
  return (
    <code className="tws-code" dir="ltr">
      {`${code.slice(0, 3)} ${code.slice(3)}`}
    </code>
  );
}
