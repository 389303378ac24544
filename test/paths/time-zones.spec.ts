import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { built } from '../support/built.js';

const lived = (zone: string): unknown => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/support/history-hash.mjs', built()], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('the same history in another time zone', () => {
  it('has the same entries, day for day, to the last hash', () => {
    const here = lived('Asia/Ho_Chi_Minh');
    expect(here).toHaveLength(16);
    // Half a day behind, half a day ahead, and one where midnight does not exist on the days the clocks change.
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati', 'America/Sao_Paulo'])
      expect([zone, lived(zone)]).toEqual([zone, here]);
  });
});
