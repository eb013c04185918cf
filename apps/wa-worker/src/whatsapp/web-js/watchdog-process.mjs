// Kills browsers whose worker no longer renews their lease. It is a process of its own, because a worker that was killed
// or stopped cannot kill anything: its browser would go on being the shop's WhatsApp while the next worker starts a
// second one. Plain JavaScript without imports of ours, so that it stays small: there is one for each worker.
//
// The worker writes one JSON object a line: { watch, deadline, pid?, run }, { release }. Deadlines are readings of the
// machine's monotonic clock in nanoseconds (CLOCK_MONOTONIC, the same in every process), so that a line that waited in
// the pipe prolongs nothing. When the pipe ends the worker is gone, and every browser goes at once.
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** @type {Map<string, { deadline: bigint, pid?: number, run: string }>} */
const watched = new Map();
let timer;

function groupOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  } catch {
    return 0;
  }
}

/** Groups of processes that have the run's directory among their arguments: also of a browser just being started. */
function groupsUsing(run) {
  const groups = new Set();
  let names = [];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {}
  for (const name of names) {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      if (words.some((word) => word.startsWith(`--user-data-dir=${run}/`))) groups.add(groupOf(name));
    } catch {}
  }
  groups.delete(0);
  return groups;
}

function end({ pid, run }) {
  const groups = groupsUsing(run);
  if (pid) groups.add(pid);
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {}
  }
  try {
    // First out of the way as a whole: a worker that wakes up again must not find half a profile and save it.
    renameSync(run, `${run}.gone`);
  } catch {}
  try {
    rmSync(`${run}.gone`, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {}
}

function look() {
  clearTimeout(timer);
  let next;
  for (const [id, entry] of watched) {
    const leftMs = Number((entry.deadline - process.hrtime.bigint()) / 1_000_000n);
    if (leftMs <= 0) {
      watched.delete(id);
      end(entry);
    } else {
      next = Math.min(next ?? leftMs, leftMs);
    }
  }
  // Rounded up: a timer that fires early would find nothing due and run in circles until it is.
  if (next !== undefined) timer = setTimeout(look, next + 1);
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const told = JSON.parse(line);
    if (told.release) watched.delete(told.release);
    else watched.set(told.watch, { deadline: BigInt(told.deadline), pid: told.pid, run: told.run });
    look();
  })
  .on('close', () => {
    clearTimeout(timer);
    for (const entry of watched.values()) end(entry);
    process.exit(0);
  });
