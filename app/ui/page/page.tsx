import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { AccountArea } from './account.tsx';
import type { Account } from './account.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Footer } from './footer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import type { NavigationItem } from './navigation.tsx';
import { Wordmark } from './wordmark.tsx';

export type PageProps = {
  t: Translator;
  /** The address after the language, with its query: `/offers?q=x`; `` on the home page. */
  path: string;
  navigation: readonly NavigationItem[];
  account?: Account;
  demonstration?: boolean;
  /** `Breadcrumbs` or `BackLink`: below the navigation. */
  before?: ReactNode;
  children: ReactNode;
};

/** Everything inside `<body>`: what stands around each page, and its `<main>`. */
export function Page({ t, path, navigation, account, demonstration, before, children }: PageProps) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {t('common.skip')}
      </a>
      <header className="tws-header">
        {demonstration && <DemonstrationBanner t={t} />}
        <div className="tws-header__top tws-width">
          <Wordmark t={t} />
          <div className="tws-header__side">
            <LanguageSwitch t={t} path={path} />
            <AccountArea t={t} account={account} />
          </div>
        </div>
        <div className="tws-header__nav">
          <div className="tws-width">
            <Navigation t={t} items={navigation} />
          </div>
        </div>
        {before && <div className="tws-width tws-header__before">{before}</div>}
      </header>
      <main className="tws-main tws-width" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer t={t} />
    </>
  );
}
