import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process id alone is not enough: ids are used again, in containers within seconds. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; empty where the system does not tell. */
  started: string;
}

/** True while that very process runs; a zombie that nobody reaped, or a successor with the same id, is not it. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  const now = identify(pid);
  return now !== undefined && (started === '' || now.started === '' || now.started === started);
}

/** The running process with this id, or undefined when there is none. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!exists(pid)) return undefined;
  if (process.platform === 'linux') return identifyOnLinux(pid);
  if (process.platform === 'win32') return { pid, started: '' };
  return {
    pid,
    started: execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim(),
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function identifyOnLinux(pid: number): ProcessIdentity | undefined {
  try {
    // The command in parentheses may hold spaces and parentheses itself: the fields begin after the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return undefined;
    return { pid, started: `${bootId()}/${startTicks}` };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && !exists(pid)
      ? undefined
      : { pid, started: '' };
  }
}

let boot: string | undefined;
function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}
