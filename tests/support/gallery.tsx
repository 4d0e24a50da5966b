import { mkdirSync, writeFileSync } from 'node:fs';
import postcss from 'postcss';
import { renderToStaticMarkup } from 'react-dom/server';
import { compile } from 'sass';
import { translator } from '#app/i18n/translate.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import postcssConfig from '../../postcss.config.js';
import { galleryContext, galleryPages } from './gallery-pages.tsx';

/** The mock page as a whole document, as root.tsx would send it. */
export function galleryDocument(name: string, lang: (typeof UI_LANGUAGES)[number]): string {
  const t = translator(lang);
  const page = galleryPages[name];
  if (!page) throw new Error(`No gallery page ${name}`);
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={t.lang} dir={t.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('common.title', { page: name })}</title>
        <link rel="stylesheet" href="main.css" />
      </head>
      <body>{page(galleryContext(t))}</body>
    </html>,
  )}`;
}

/** The stylesheet as Vite makes it, before minifying. */
export async function galleryStyles(): Promise<string> {
  const { css } = compile('app/ui/styles/main.scss', { loadPaths: ['node_modules'], quietDeps: true });
  return (await postcss(postcssConfig.plugins).process(css, { from: undefined })).css;
}

/** `npx tsx tests/support/gallery.tsx DIR` writes every page in every language, to look at. */
if (process.argv[1]?.endsWith('gallery.tsx')) {
  const directory = process.argv[2] ?? '/tmp/gallery';
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${directory}/main.css`, await galleryStyles());
  for (const lang of UI_LANGUAGES) {
    for (const name of Object.keys(galleryPages)) {
      writeFileSync(`${directory}/${name}.${lang}.html`, galleryDocument(name, lang));
    }
  }
  console.log(directory);
}
