import { describe, expect, it } from '@jest/globals';

import { standardSymbol } from './document-symbol.js';
import { printedNumber } from './printed-number.js';
import { wordingOf } from './wording.js';

describe('DQ-14, DQ-25: 0, a dash and a blank are three things', () => {
  it.each([
    ['0', 0],
    ['-', 0],
    ['–', 0],
    ['', null],
    [' ', null],
    ['10', 10],
    ['3-4', null],
    ['-4', null],
    ['102.1', null],
  ])('%j is %j', (raw, value) => {
    expect(printedNumber(raw)).toBe(value);
  });
});

describe('DQ-46: the wording of a target', () => {
  it.each([
    ['ít nhất từ 03 đến 05', 'contradictory'],
    ['từ 08 đến 10', 'range'],
    ['3-4', 'range'],
    ['ít nhất', 'atLeast'],
    ['từ 80 trở lên', 'atLeast'],
    ['trên 65%', 'moreThan'],
    ['-', 'plain'],
    ['', 'plain'],
    ['8', 'plain'],
  ])('%j is %s', (raw, wording) => {
    expect(wordingOf(raw)).toBe(wording);
  });
});

describe('DQ-48: the symbol of a paper', () => {
  it.each([
    ['145/KH-HU', '145-KH/HU'],
    ['141 CV/HU', '141-CV/HU'],
    ['55-KH/HU', '55-KH/HU'],
    ['19-CT/TU', '19-CT/TU'],
    ['214-QĐ/HU', '214-QĐ/HU'],
    ['', ''],
    ['Kế hoạch', 'Kế hoạch'],
  ])('%j is searched as %j', (printed, standard) => {
    expect(standardSymbol(printed)).toBe(standard);
  });
});
