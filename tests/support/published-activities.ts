/** What a person with a text editor would read: the first narrative of each title and description, and the days. */
export function publishedActivities(xml: string) {
  return xml
    .split('<iati-activity ')
    .slice(1)
    .map((part) => {
      const day = (type: number) =>
        new RegExp(`<activity-date (?=[^>]*type="${type}")[^>]*iso-date="([^"]+)"`).exec(part)?.[1];
      const narratives = (element: string) =>
        [
          ...part
            .split('<transaction')[0]!
            .matchAll(
              new RegExp(`\\n\\s{2,4}<${element}\\b[^>]*>\\s*<narrative[^>]*>([^]*?)</narrative>`, 'g'),
            ),
        ].map(([, said = '']) => plain(said));
      return {
        identifier: plain(/<iati-identifier>([^<]*)</.exec(part)?.[1] ?? ''),
        title: narratives('title')[0],
        summary: narratives('description').join('\n\n'),
        start: day(2) ?? day(1),
        end: day(4) ?? day(3) ?? '',
      };
    });
}

function plain(xml: string): string {
  const said =
    /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/.exec(xml)?.[1] ??
    xml
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  return said.replace(/\r\n/g, '\n').trim();
}
