import { storeIn } from './database-store.ts';
import type { FileStore } from './file-store.ts';

/** The files in threads of matches: sealed alike, in chunks of their own that their own policies keep. */
export const threadStore: FileStore = storeIn('match_file_chunks');
