import type { AccountTables } from './accounts.ts';
import type { DeskTables } from './desk.ts';
import type { FileTables } from './files.ts';
import type { HubTables } from './hubs.ts';
import type { MailTables } from './mail.ts';
import type { ArrivalTables } from './arrivals.ts';
import type { MatchTables } from './matches.ts';
import type { NeedTables } from './needs.ts';
import type { NoteRequestTables } from './note-requests.ts';
import type { NoticeTables } from './notices.ts';
import type { NumberTables } from './numbers.ts';
import type { OfferTables } from './offers.ts';
import type { PoolTables } from './pools.ts';
import type { PassportTables } from './passports.ts';
import type { PrincipleTables } from './principles.ts';
import type { SearchTables } from './searches.ts';
import type { SealedTables } from './sealed.ts';
import type { ThreadTables } from './threads.ts';
import type { VerificationTables } from './verification.ts';
import type { WordingTables } from './wordings.ts';

/** Every table, by concept; columns are typed as they are in PostgreSQL. */
export type Database = AccountTables &
  HubTables &
  PoolTables &
  ArrivalTables &
  OfferTables &
  PrincipleTables &
  PassportTables &
  NeedTables &
  SealedTables &
  FileTables &
  MatchTables &
  ThreadTables &
  DeskTables &
  WordingTables &
  VerificationTables &
  NoteRequestTables &
  MailTables &
  NoticeTables &
  NumberTables &
  SearchTables;
