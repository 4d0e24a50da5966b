/** A need in one line, as its reader may see it. */
export type NeedLine = {
  reference: string;
  title: string;
  titleLang: string;
  place: string;
  size?: string | undefined;
};
