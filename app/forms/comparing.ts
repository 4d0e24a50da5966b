type Sent = { issues: readonly { path?: readonly PropertyKey[] | undefined }[] };

/**
 * For a check that compares answers of a form with each other. zod leaves such a check out as soon as any answer is
 * wrong, and its error would come only after that one was corrected; with this it runs unless one of those it compares is.
 */
export function comparing(...names: readonly string[]) {
  return {
    when: ({ issues }: Sent) => !issues.some(({ path: [name] = [] }) => names.includes(String(name))),
  };
}
