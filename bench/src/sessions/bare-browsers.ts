import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserBinary } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import { browserFlags } from '@novi/wa-worker/whatsapp/web-js/browser-flags';
import { groupMembers, groupMemoryBytes, killGroup } from '@novi/wa-worker/whatsapp/web-js/process-table';

const settleMs = 3_000;

/**
 * The floor: the same browser with the same flags and nothing but an empty page. What a further one of these holds, in
 * bytes, is what no driver could do without.
 */
export async function furtherBareBytes(binary: BrowserBinary, count: number): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'novi-bare-'));
  const path = await binary.path();
  const flags = browserFlags([], true);
  const groups: number[] = [];
  const held: number[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const home = join(root, String(index));
      const args = [
        ...flags,
        '--headless',
        '--remote-debugging-pipe',
        `--user-data-dir=${home}`,
        'about:blank',
      ];
      const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
      const child = spawn(path, args, { detached: true, stdio: [...stdio], env: { HOME: home } });
      groups.push(child.pid as number);
      await sleep(settleMs);
      held.push(groups.reduce((sum, group) => sum + groupMemoryBytes(group), 0));
    }
    return ((held.at(-1) ?? 0) - (held[0] ?? 0)) / Math.max(1, count - 1);
  } finally {
    for (const group of groups) {
      killGroup(group);
      while (groupMembers(group).length > 0) await sleep(20);
    }
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
