import type { Day } from '#app/domain/codes/day.ts';

/** A State's membership of a group: year of inclusion, and the first day on which it is no longer a member. */
export type LdcRow = readonly [code: string, includedIn: number, until?: Day];

/**
 * Least developed countries, those that have left included.
 *
 * Source: Committee for Development Policy, list of least developed countries, with the General Assembly resolution
 * that set each leaving date; read on 23 November 2026. The list gives years of inclusion, kept here as 1 January.
 * The table of M49 of commit caa72d1 still marks Sao Tome and Principe, which left after it was made.
 */
export const LDC: readonly LdcRow[] = [
  ['AF', 1971],
  ['AO', 1994],
  // A/RES/76/8: five years of preparation from 24 November 2021. Bangladesh and Nepal asked in 2026 for longer; the
  // Assembly alone can grant it, and a change of date belongs here with its resolution.
  ['BD', 1975, '2026-11-24'],
  ['BF', 1971],
  ['BI', 1971],
  ['BJ', 1971],
  // A/RES/73/133.
  ['BT', 1971, '2023-12-13'],
  // A/RES/46/206, effective 19 December 1994.
  ['BW', 1971, '1994-12-19'],
  ['CD', 1991],
  ['CF', 1975],
  // A/RES/59/210.
  ['CV', 1977, '2007-12-20'],
  ['DJ', 1982],
  ['ER', 1994],
  ['ET', 1971],
  ['GM', 1975],
  ['GN', 1971],
  // A/RES/68/18.
  ['GQ', 1982, '2017-06-04'],
  ['GW', 1981],
  ['HT', 1971],
  // Noted by the General Assembly on 19 December 2024 with five years of preparation, as for Senegal.
  ['KH', 1991, '2029-12-19'],
  ['KI', 1986],
  ['KM', 1977],
  // A/RES/76/8.
  ['LA', 1971, '2026-11-24'],
  ['LR', 1990],
  ['LS', 1971],
  ['MG', 1991],
  ['ML', 1971],
  ['MM', 1987],
  ['MR', 1986],
  // A/RES/59/210, put off by A/RES/60/33.
  ['MV', 1971, '2011-01-01'],
  ['MW', 1971],
  ['MZ', 1988],
  ['NE', 1971],
  // A/RES/76/8; see Bangladesh.
  ['NP', 1971, '2026-11-24'],
  ['RW', 1971],
  // A/RES/73/133, put off by A/RES/77/323.
  ['SB', 1991, '2027-12-13'],
  ['SD', 1971],
  ['SL', 1982],
  // See Cambodia.
  ['SN', 2000, '2029-12-19'],
  ['SO', 1971],
  ['SS', 2012],
  // A/RES/73/133.
  ['ST', 1982, '2024-12-13'],
  ['TD', 1971],
  ['TG', 1982],
  ['TL', 2003],
  ['TV', 1986],
  ['TZ', 1971],
  ['UG', 1971],
  // A/RES/68/18, put off by A/RES/70/78.
  ['VU', 1985, '2020-12-04'],
  // A/RES/64/295.
  ['WS', 1971, '2014-01-01'],
  ['YE', 1971],
  ['ZM', 1991],
];

/**
 * Landlocked developing countries and small island developing States.
 *
 * Source: the columns of the M49 table (datasets/country-codes, commit caa72d1), read on 23 November 2026. Neither
 * list dates its members; `from` is the day the programme of action that made the group was adopted (Almaty, 29 August
 * 2003; Barbados, 6 May 1994), long before any day this product asks about.
 */
export const LLDC_SINCE: Day = '2003-08-29';
export const LLDC: readonly string[] =
  'AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SS SZ TD TJ TM UG UZ ZM ZW'.split(
    ' ',
  );

export const SIDS_SINCE: Day = '1994-05-06';
export const SIDS: readonly string[] = (
  'AG AI AS AW BB BQ BS BZ CK CU CV CW DM DO FJ FM GD GU GW GY HT JM KI KM KN LC MH MP MS MU MV NC NR NU PF PG PR PW ' +
  'SB SC SG SR ST SX TL TO TT TV VC VG VI VU WS'
).split(' ');
