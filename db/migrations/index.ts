import type { Migration } from 'kysely';
import * as roles from './0001-roles.ts';
import * as accounts from './0002-accounts.ts';
import * as offers from './0003-offers.ts';
import * as needs from './0004-needs.ts';
import * as matches from './0005-matches.ts';
import * as declarations from './0006-declarations.ts';
import * as withdrawnOffers from './0007-withdrawn-offers.ts';
import * as withdrawnNeeds from './0008-withdrawn-needs.ts';
import * as outbox from './0009-outbox.ts';
import * as secondFactors from './0010-second-factors.ts';
import * as organisations from './0011-organisations.ts';
import * as deputies from './0012-deputies.ts';
import * as passkeys from './0014-passkeys.ts';
import * as singleSignOn from './0015-single-sign-on.ts';
import * as emailChanges from './0016-email-changes.ts';
import * as securityEvents from './0017-security-events.ts';
import * as arrivals from './0018-arrivals.ts';
import * as parkedForms from './0019-parked-forms.ts';
import * as providerRemoval from './0020-provider-removal.ts';
import * as retention from './0021-retention.ts';
import * as audit from './0022-audit.ts';
import * as closedAccounts from './0023-closed-accounts.ts';
import * as ownData from './0024-own-data.ts';
import * as needViews from './0025-need-views.ts';
import * as sealedTexts from './0026-sealed-texts.ts';
import * as needFiles from './0027-need-files.ts';
import * as withdrawalTold from './0028-withdrawal-told.ts';
import * as markedCopies from './0029-marked-copies.ts';
import * as namesInHistories from './0030-names-in-histories.ts';
import * as confidence from './0031-confidence.ts';
import * as agreements from './0032-agreements.ts';
import * as signedNotes from './0033-signed-notes.ts';
import * as passports from './0034-passports.ts';
import * as agreementsAndNotes from './0035-agreements-and-notes.ts';
import * as infectedFiles from './0036-infected-files.ts';
import * as hubs from './0037-hubs.ts';
import * as principles from './0038-principles.ts';
import * as deliveries from './0039-deliveries.ts';
import * as time from './0040-time.ts';
import * as livingNotes from './0041-living-notes.ts';
import * as threadsAndDesk from './0042-threads-and-desk.ts';
import * as markedPictures from './0043-marked-pictures.ts';
import * as wordsAreSound from './0044-words-are-sound.ts';
import * as mergedIssuers from './0045-merged-issuers.ts';
import * as pools from './0046-pools.ts';
import * as draftsForStates from './0047-drafts-for-states.ts';
import * as twoWays from './0048-two-ways.ts';
import * as circulation from './0049-circulation.ts';
import * as numbers from './0050-numbers.ts';
import * as savedSearches from './0051-saved-searches.ts';
import * as suspensions from './0053-suspensions.ts';
import * as buildShown from './0065-build-shown.ts';
import * as principleAnswers from './0067-principle-answers.ts';
import * as offerVersions from './0069-offer-versions.ts';
import * as noteRequests from './0070-note-requests.ts';
import * as threadFiles from './0071-thread-files.ts';
import * as technologyVersions from './0072-technology-versions.ts';
import * as toldAndFollowed from './0073-told-and-followed.ts';
import * as givenNeeds from './0074-given-needs.ts';
import * as brokerOpinions from './0075-broker-opinions.ts';
import * as ties from './0077-ties.ts';
import * as datesAreCorrected from './0078-dates-are-corrected.ts';
import * as poolsRead from './0079-pools-read.ts';
import * as pooledReceivers from './0080-pooled-receivers.ts';
import * as freedShares from './0081-freed-shares.ts';
import * as planOrigin from './0082-plan-origin.ts';
import * as matchReviews from './0083-match-reviews.ts';
import * as closingKept from './0084-closing-kept.ts';
import * as publishedStandings from './0085-published-standings.ts';
import * as needOfMatch from './0086-need-of-match.ts';
import * as whoGives from './0088-who-gives.ts';
import * as lengthOfDrafts from './0089-length-of-drafts.ts';
import * as secondOpinionsAreDeclined from './0091-second-opinions-are-declined.ts';
import * as donorsByAllTheirNames from './0092-donors-by-all-their-names.ts';
import * as authenticatedNeeds from './0093-authenticated-needs.ts';
import * as acknowledgedNeeds from './0094-acknowledged-needs.ts';
import * as deliveredPlacesAreUsed from './0095-delivered-places-are-used.ts';
import * as conflictsAndDisputes from './0096-conflicts-and-disputes.ts';
import * as disagreementsAreTold from './0097-disagreements-are-told.ts';
import * as whatMatchingIsTold from './0098-what-matching-is-told.ts';
import * as hostsAndAdoptedDrafts from './0099-hosts-and-adopted-drafts.ts';
import * as programmesAreTakenBack from './0100-programmes-are-taken-back.ts';
import * as lettersAreSettled from './0101-letters-are-settled.ts';
import * as endedNotes from './0102-ended-notes.ts';
import * as staleSince from './0103-stale-since.ts';
import * as stoppedSignIn from './0104-stopped-sign-in.ts';
import * as revisionsOfInterests from './0105-revisions-of-interests.ts';
import * as askedFor from './0106-asked-for.ts';
import * as whyWithdrawn from './0107-why-withdrawn.ts';
import * as statesHearOfNotes from './0108-states-hear-of-notes.ts';
import * as countedAsSaid from './0109-counted-as-said.ts';
import * as languagesOfThreeLetters from './0110-languages-of-three-letters.ts';
import * as rolesOfOnePerson from './0111-roles-of-one-person.ts';
import * as versionsEndWithOffers from './0112-versions-end-with-offers.ts';
import * as noDayRunsInAPause from './0113-no-day-runs-in-a-pause.ts';
import * as aStateKnowsItsReach from './0114-a-state-knows-its-reach.ts';
import * as aStateKnowsSinceWhen from './0115-a-state-knows-since-when.ts';
import * as newWordsAreRead from './0116-new-words-are-read.ts';
import * as wishesAreListed from './0117-wishes-are-listed.ts';
import * as noAnswerAboutAnEnd from './0118-no-answer-about-an-end.ts';
import * as whenWordsChanged from './0119-when-words-changed.ts';
import * as lettersThatDoNotLeave from './0120-letters-that-do-not-leave.ts';
import * as helpIsAskedForByInvitation from './0121-help-is-asked-for-by-invitation.ts';
import * as theOtherSideIsTold from './0122-the-other-side-is-told.ts';
import * as clockReadsWhatIsLeft from './0123-clock-reads-what-is-left.ts';
import * as wordsThatNameAState from './0124-words-that-name-a-state.ts';
import * as programmesAreGivenBack from './0125-programmes-are-given-back.ts';
import * as whatADonorSaysToAProgramme from './0126-what-a-donor-says-to-a-programme.ts';
import * as hubsAreTold from './0127-hubs-are-told.ts';
import * as aStateSaysWhatIsMissing from './0128-a-state-says-what-is-missing.ts';
import * as aHubReadsThePlan from './0129-a-hub-reads-the-plan.ts';
import * as whoSaidNoIsOut from './0130-who-said-no-is-out.ts';
import * as noRoleByOnePersonAlone from './0131-no-role-by-one-person-alone.ts';
import * as eachTakesBackItsOwn from './0132-each-takes-back-its-own.ts';
import * as actsOnRecordsStandApart from './0133-acts-on-records-stand-apart.ts';
import * as copiesTellWhatOneMayRead from './0134-copies-tell-what-one-may-read.ts';
import * as ownWords from './0135-own-words.ts';
import * as aSideIsToldBySomebody from './0136-a-side-is-told-by-somebody.ts';
import * as somethingToChooseFrom from './0137-something-to-choose-from.ts';
import * as aSecondIsSomebodyElse from './0138-a-second-is-somebody-else.ts';
import * as noOpinionOnWhatIsOver from './0139-no-opinion-on-what-is-over.ts';
import * as whatAHubTypedTooLate from './0140-what-a-hub-typed-too-late.ts';
import * as aBrokerStamps from './0142-a-broker-stamps.ts';
import * as aPostByNumbers from './0143-a-post-by-numbers.ts';
import * as rolesByTwoWays from './0144-roles-by-two-ways.ts';
import * as mergersByTwo from './0145-mergers-by-two.ts';
import * as nothingTellsWhoseRecord from './0146-nothing-tells-whose-record.ts';
import * as ownDaysAlone from './0147-own-days-alone.ts';
import * as lettersToWhoeverActs from './0148-letters-to-whoever-acts.ts';
import * as functionsAskWhoCalls from './0149-functions-ask-who-calls.ts';
import * as anAdministratorCountsNothing from './0150-an-administrator-counts-nothing.ts';
import * as aStateStays from './0151-a-state-stays.ts';
import * as askedOfTwoThatCouldBeOne from './0152-asked-of-two-that-could-be-one.ts';
import * as tiesOfAnIssuer from './0153-ties-of-an-issuer.ts';
import * as contactsGoAlong from './0154-contacts-go-along.ts';
import * as notesThatWerePublic from './0155-notes-that-were-public.ts';
import * as anAnswerIsShown from './0156-an-answer-is-shown.ts';
import * as staffAnswerForTheirActs from './0158-staff-answer-for-their-acts.ts';
import * as actsSayWhatChanged from './0159-acts-say-what-changed.ts';
import * as whatIsAnsweredIsListed from './0160-what-is-answered-is-listed.ts';
import * as whyAnAccountWasShut from './0161-why-an-account-was-shut.ts';

/** Every migration, in order of name. A merged migration is frozen: the next idea is the next file. */
export const migrations: Record<string, Migration> = {
  '0001-roles': roles,
  '0002-accounts': accounts,
  '0003-offers': offers,
  '0004-needs': needs,
  '0005-matches': matches,
  '0006-declarations': declarations,
  '0007-withdrawn-offers': withdrawnOffers,
  '0008-withdrawn-needs': withdrawnNeeds,
  '0009-outbox': outbox,
  '0010-second-factors': secondFactors,
  '0011-organisations': organisations,
  '0012-deputies': deputies,
  '0014-passkeys': passkeys,
  '0015-single-sign-on': singleSignOn,
  '0016-email-changes': emailChanges,
  '0017-security-events': securityEvents,
  '0018-arrivals': arrivals,
  '0019-parked-forms': parkedForms,
  '0020-provider-removal': providerRemoval,
  '0021-retention': retention,
  '0022-audit': audit,
  '0023-closed-accounts': closedAccounts,
  '0024-own-data': ownData,
  '0025-need-views': needViews,
  '0026-sealed-texts': sealedTexts,
  '0027-need-files': needFiles,
  '0028-withdrawal-told': withdrawalTold,
  '0029-marked-copies': markedCopies,
  '0030-names-in-histories': namesInHistories,
  '0031-confidence': confidence,
  '0032-agreements': agreements,
  '0033-signed-notes': signedNotes,
  '0034-passports': passports,
  '0035-agreements-and-notes': agreementsAndNotes,
  '0036-infected-files': infectedFiles,
  '0037-hubs': hubs,
  '0038-principles': principles,
  '0039-deliveries': deliveries,
  '0040-time': time,
  '0041-living-notes': livingNotes,
  '0042-threads-and-desk': threadsAndDesk,
  '0043-marked-pictures': markedPictures,
  '0044-words-are-sound': wordsAreSound,
  '0045-merged-issuers': mergedIssuers,
  '0046-pools': pools,
  '0047-drafts-for-states': draftsForStates,
  '0048-two-ways': twoWays,
  '0049-circulation': circulation,
  '0050-numbers': numbers,
  '0051-saved-searches': savedSearches,
  '0053-suspensions': suspensions,
  '0065-build-shown': buildShown,
  '0067-principle-answers': principleAnswers,
  '0069-offer-versions': offerVersions,
  '0070-note-requests': noteRequests,
  '0071-thread-files': threadFiles,
  '0072-technology-versions': technologyVersions,
  '0073-told-and-followed': toldAndFollowed,
  '0074-given-needs': givenNeeds,
  '0075-broker-opinions': brokerOpinions,
  '0077-ties': ties,
  '0078-dates-are-corrected': datesAreCorrected,
  '0079-pools-read': poolsRead,
  '0080-pooled-receivers': pooledReceivers,
  '0081-freed-shares': freedShares,
  '0082-plan-origin': planOrigin,
  '0083-match-reviews': matchReviews,
  '0084-closing-kept': closingKept,
  '0085-published-standings': publishedStandings,
  '0086-need-of-match': needOfMatch,
  '0088-who-gives': whoGives,
  '0089-length-of-drafts': lengthOfDrafts,
  '0091-second-opinions-are-declined': secondOpinionsAreDeclined,
  '0092-donors-by-all-their-names': donorsByAllTheirNames,
  '0093-authenticated-needs': authenticatedNeeds,
  '0094-acknowledged-needs': acknowledgedNeeds,
  '0095-delivered-places-are-used': deliveredPlacesAreUsed,
  '0096-conflicts-and-disputes': conflictsAndDisputes,
  '0097-disagreements-are-told': disagreementsAreTold,
  '0098-what-matching-is-told': whatMatchingIsTold,
  '0099-hosts-and-adopted-drafts': hostsAndAdoptedDrafts,
  '0100-programmes-are-taken-back': programmesAreTakenBack,
  '0101-letters-are-settled': lettersAreSettled,
  '0102-ended-notes': endedNotes,
  '0103-stale-since': staleSince,
  '0104-stopped-sign-in': stoppedSignIn,
  '0105-revisions-of-interests': revisionsOfInterests,
  '0106-asked-for': askedFor,
  '0107-why-withdrawn': whyWithdrawn,
  '0108-states-hear-of-notes': statesHearOfNotes,
  '0109-counted-as-said': countedAsSaid,
  '0110-languages-of-three-letters': languagesOfThreeLetters,
  '0111-roles-of-one-person': rolesOfOnePerson,
  '0112-versions-end-with-offers': versionsEndWithOffers,
  '0113-no-day-runs-in-a-pause': noDayRunsInAPause,
  '0114-a-state-knows-its-reach': aStateKnowsItsReach,
  '0115-a-state-knows-since-when': aStateKnowsSinceWhen,
  '0116-new-words-are-read': newWordsAreRead,
  '0117-wishes-are-listed': wishesAreListed,
  '0118-no-answer-about-an-end': noAnswerAboutAnEnd,
  '0119-when-words-changed': whenWordsChanged,
  '0120-letters-that-do-not-leave': lettersThatDoNotLeave,
  '0121-help-is-asked-for-by-invitation': helpIsAskedForByInvitation,
  '0122-the-other-side-is-told': theOtherSideIsTold,
  '0123-clock-reads-what-is-left': clockReadsWhatIsLeft,
  '0124-words-that-name-a-state': wordsThatNameAState,
  '0125-programmes-are-given-back': programmesAreGivenBack,
  '0126-what-a-donor-says-to-a-programme': whatADonorSaysToAProgramme,
  '0127-hubs-are-told': hubsAreTold,
  '0128-a-state-says-what-is-missing': aStateSaysWhatIsMissing,
  '0129-a-hub-reads-the-plan': aHubReadsThePlan,
  '0130-who-said-no-is-out': whoSaidNoIsOut,
  '0131-no-role-by-one-person-alone': noRoleByOnePersonAlone,
  '0132-each-takes-back-its-own': eachTakesBackItsOwn,
  '0133-acts-on-records-stand-apart': actsOnRecordsStandApart,
  '0134-copies-tell-what-one-may-read': copiesTellWhatOneMayRead,
  '0135-own-words': ownWords,
  '0136-a-side-is-told-by-somebody': aSideIsToldBySomebody,
  '0137-something-to-choose-from': somethingToChooseFrom,
  '0138-a-second-is-somebody-else': aSecondIsSomebodyElse,
  '0139-no-opinion-on-what-is-over': noOpinionOnWhatIsOver,
  '0140-what-a-hub-typed-too-late': whatAHubTypedTooLate,
  '0142-a-broker-stamps': aBrokerStamps,
  '0143-a-post-by-numbers': aPostByNumbers,
  '0144-roles-by-two-ways': rolesByTwoWays,
  '0145-mergers-by-two': mergersByTwo,
  '0146-nothing-tells-whose-record': nothingTellsWhoseRecord,
  '0147-own-days-alone': ownDaysAlone,
  '0148-letters-to-whoever-acts': lettersToWhoeverActs,
  '0149-functions-ask-who-calls': functionsAskWhoCalls,
  '0150-an-administrator-counts-nothing': anAdministratorCountsNothing,
  '0151-a-state-stays': aStateStays,
  '0152-asked-of-two-that-could-be-one': askedOfTwoThatCouldBeOne,
  '0153-ties-of-an-issuer': tiesOfAnIssuer,
  '0154-contacts-go-along': contactsGoAlong,
  '0155-notes-that-were-public': notesThatWerePublic,
  '0156-an-answer-is-shown': anAnswerIsShown,
  '0158-staff-answer-for-their-acts': staffAnswerForTheirActs,
  '0159-acts-say-what-changed': actsSayWhatChanged,
  '0160-what-is-answered-is-listed': whatIsAnsweredIsListed,
  '0161-why-an-account-was-shut': whyAnAccountWasShut,
};
