import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';

/**
 * Loaded into a measured program before its own code: says at its end, on the file descriptor 3, how many kilobytes of
 * memory it had at most. Linux counts what the process that started it had as its own, but not in /proc.
 */
process.on('exit', () => {
  writeSync(3, String(fromProc() ?? process.resourceUsage().maxRSS));
});

/** @returns {number | undefined} the peak that Linux keeps of this program alone */
function fromProc() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes);
  } catch {
    return undefined;
  }
}
