import type { TestProject } from 'vitest/node';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { ensureTemplate } from './template.ts';

export interface TestEngine {
  /** Owner and login, as the application has them; their path is the template's, which nobody may connect to. */
  ownerUrl: string;
  loginUrl: string;
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    engine: TestEngine;
  }
}

/**
 * One engine for every lane and for every vitest that runs beside this one: each joins it, the last one out stops it.
 * It lives in `.data/test`, apart from the real data, and is set up for speed, not for surviving a power cut:
 * its files in memory where there is room. A database is some nine hundred files, made and removed for each test file, and
 * on a disk whose file system does not use a place again at once that is a third of the time.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await openEngine({
    dataDir: '.data/test',
    purpose: 'command',
    log: silentLog,
    unsafe: true,
    inMemory: true,
  });
  try {
    const template = await ensureTemplate(engine);
    project.provide('engine', { ownerUrl: engine.ownerUrl, loginUrl: engine.loginUrl, template });
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return () => engine.stop();
}
