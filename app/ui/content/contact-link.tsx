/** Whom the operator names, by `mailto:` or `https:`; written from left to right in every language. */
export function ContactLink({ contact }: { contact: string }) {
  return (
    <a href={contact}>
      <bdi dir="ltr">{contact.replace(/^mailto:/, '')}</bdi>
    </a>
  );
}
