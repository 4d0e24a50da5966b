import postcssRTLCSS from 'postcss-rtlcss';
import { Mode } from 'postcss-rtlcss/options';

/**
 * govuk-frontend writes physical sides: each becomes a pair of rules, one a direction. `:where` keeps their weight as
 * it was, so that our own rules still win by standing later.
 */
export default {
  plugins: [
    postcssRTLCSS({
      mode: Mode.combined,
      ltrPrefix: ':where([dir="ltr"])',
      rtlPrefix: ':where([dir="rtl"])',
      bothPrefix: ':where([dir])',
    }),
  ],
};
