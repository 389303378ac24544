import { describe, expect, it } from '@jest/globals';

import { listAddress } from './list-address.js';

describe('the address of the list', () => {
  it('holds what is asked and nothing empty', () => {
    expect(listAddress({})).toBe('/quan-chung');
    expect(listAddress({ q: '', stage: 'verifying' }, { after: 'abc', first: 51 })).toBe(
      '/quan-chung?stage=verifying&after=abc&first=51',
    );
  });

  it('escapes what people type', () => {
    expect(listAddress({ q: 'Đặng & Súa=?' })).toBe('/quan-chung?q=%C4%90%E1%BA%B7ng+%26+S%C3%BAa%3D%3F');
  });
});
