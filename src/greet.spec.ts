import { describe, expect, it } from '@jest/globals';
import { greeting } from './greet.js';

const card = { passPhrase: 'bon mua', secret: 'MFRGG', name: 'Lò Thị Mẩy', unit: 'Chi bộ thôn Bản Mai' };

describe('the greeting', () => {
  it('is the address alone where there is no demo', () => {
    expect(greeting('http://[::1]:3000', [])).toEqual(['Lộ Trình: http://[::1]:3000']);
  });

  it('names each sign-in once, the boards of top units apart, the second person, and ends no line in a comma', () => {
    const lines = greeting('http://127.0.0.1:3000', [
      { ...card, duty: 'secretary', login: 'truong.secretary.1' },
      { ...card, duty: 'administrator', login: 'quantri.1', unit: '' },
      { ...card, duty: 'organisationBoard', login: 'lamdong.organisationBoard.1', top: true },
    ]);
    const at = (part: string) => lines.findIndex((line) => line.includes(part));
    expect(lines.filter((line) => /[,\s]$/.test(line))).toEqual([]);
    expect(lines.join('\n')).toContain('bon mua');
    expect(lines.join('\n')).toContain('MFRGG');
    expect(at('POST /migrations')).toBeGreaterThan(at('quantri.1'));
    expect(at('lamdong.organisationBoard.1')).toBe(at('POST /migrations') + 1);
    expect(at('ending in .2')).toBeGreaterThan(0);
  });
});
