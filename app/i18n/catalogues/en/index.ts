import common from './common.ts';
import confidence from './confidence.ts';
import codes from './codes.ts';
import colleagues from './colleagues.ts';
import reasons from './reasons.ts';
import accounts from './accounts.ts';
import organisations from './organisations.ts';
import offers from './offers.ts';
import needs from './needs.ts';
import needViews from './need-views.ts';
import sealed from './sealed.ts';
import files from './files.ts';
import matches from './matches.ts';
import plans from './plans.ts';
import hubs from './hubs.ts';
import verification from './verification.ts';
import checklists from './checklists.ts';
import examining from './examining.ts';
import noteCommands from './note-commands.ts';
import declarations from './declarations.ts';
import confirmations from './confirmations.ts';
import opinions from './opinions.ts';
import noteRequests from './note-requests.ts';
import noteCheck from './note-check.ts';
import issuerHistories from './issuer-histories.ts';
import noteScans from './note-scans.ts';
import noteSummaries from './note-summaries.ts';
import principles from './principles.ts';
import principlePages from './principle-pages.ts';
import principleReviews from './principle-reviews.ts';
import home from './home.ts';
import imports from './imports.ts';
import errors from './errors.ts';
import deliveries from './deliveries.ts';
import openData from './open-data.ts';
import numbers from './numbers.ts';
import week from './week.ts';
import suspensions from './suspensions.ts';
import versions from './versions.ts';
import desk from './desk.ts';
import exchanges from './exchanges.ts';
import refusals from './refusals.ts';
import administration from './administration.ts';
import mail from './mail.ts';
import factors from './factors.ts';
import email from './email.ts';
import security from './security.ts';
import sensitive from './sensitive.ts';
import posts from './posts.ts';
import parked from './parked.ts';
import passports from './passports.ts';
import sboms from './sboms.ts';
import passkeys from './passkeys.ts';
import sso from './sso.ts';
import invitations from './invitations.ts';
import applications from './applications.ts';
import recoveries from './recoveries.ts';
import audit from './audit.ts';
import ownData from './own-data.ts';
import closing from './closing.ts';
import renewals from './renewals.ts';
import inbox from './inbox.ts';
import threads from './threads.ts';
import threadFiles from './thread-files.ts';
import silences from './silences.ts';
import searches from './searches.ts';
import wordings from './wordings.ts';
import twoWays from './two-ways.ts';
import adoption from './adoption.ts';
import circulation from './circulation.ts';
import told from './told.ts';
import pools from './pools.ts';
import principleAnswers from './principle-answers.ts';

/** Every message in one flat table; keys begin with their file's name: `offers.list.title`. */
export default {
  ...common,
  ...confidence,
  ...codes,
  ...colleagues,
  ...reasons,
  ...accounts,
  ...organisations,
  ...offers,
  ...needs,
  ...needViews,
  ...sealed,
  ...files,
  ...matches,
  ...plans,
  ...hubs,
  ...pools,
  ...verification,
  ...checklists,
  ...examining,
  ...noteCommands,
  ...declarations,
  ...confirmations,
  ...opinions,
  ...noteRequests,
  ...noteCheck,
  ...issuerHistories,
  ...noteScans,
  ...noteSummaries,
  ...principles,
  ...principlePages,
  ...principleReviews,
  ...home,
  ...imports,
  ...errors,
  ...desk,
  ...exchanges,
  ...refusals,
  ...administration,
  ...mail,
  ...factors,
  ...email,
  ...security,
  ...sensitive,
  ...posts,
  ...parked,
  ...passports,
  ...sboms,
  ...passkeys,
  ...sso,
  ...invitations,
  ...applications,
  ...recoveries,
  ...audit,
  ...ownData,
  ...closing,
  ...renewals,
  ...inbox,
  ...threads,
  ...threadFiles,
  ...silences,
  ...wordings,
  ...twoWays,
  ...adoption,
  ...circulation,
  ...told,
  ...principleAnswers,
  ...deliveries,
  ...openData,
  ...numbers,
  ...week,
  ...suspensions,
  ...versions,
  ...searches,
} as const;
