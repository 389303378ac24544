import { describe, expect, it } from '@jest/globals';
import { Gate } from './gate.js';

const full = new Error('full');

/** Work that a test ends itself. */
function works(gate: Gate, n: number) {
  const done: (() => void)[] = [];
  let inside = 0;
  let most = 0;
  const passed = Array.from({ length: n }, () =>
    gate.pass(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise<void>((resolve) => done.push(resolve));
      inside -= 1;
    }),
  );
  return { passed, done, most: () => most };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a gate', () => {
  it('lets two through, makes 32 wait and turns the 35th away', async () => {
    const gate = new Gate(2, 32, () => full);
    const { passed, done, most } = works(gate, 34);
    await expect(gate.pass(() => Promise.resolve())).rejects.toBe(full);
    while (done.length > 0) {
      done.shift()!();
      await settled();
    }
    await Promise.all(passed);
    expect(most()).toBe(2);
    await expect(gate.pass(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('gives the place on when work fails', async () => {
    const gate = new Gate(1, 1, () => full);
    const failing = gate.pass(() => Promise.reject(new Error('broken')));
    const next = gate.pass(() => Promise.resolve('in'));
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('in');
    await expect(gate.pass(() => Promise.resolve('again'))).resolves.toBe('again');
  });
});
