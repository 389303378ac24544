import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { UnmetRule } from '../../src/ui/unmet-rule.js';
import { textOf } from '../support/html.js';
import { unmet } from '../support/sample-views.js';

const told = (detail: Readonly<Record<string, string | number>>) =>
  textOf(render(h(UnmetRule, { lang: 'vi', unmet: unmet({ rule: 'R24-9.3.2', detail }) })));

describe('a rule unmet, in words', () => {
  const vote = { listed: 9, base: 9, present: 8, yes: 5, no: 3, invalid: 0 };

  it('says which figures of a vote do not add up (ux 8)', () => {
    expect(told({ ...vote, yes: 9 })).toContain('Tổng số phiếu (12) không thể lớn hơn số có mặt (8)');
    expect(told({ ...vote, present: 10 })).toContain('Số có mặt (10) không thể lớn hơn tổng số trong danh sách (9)');
    expect(told({ ...vote, base: 7 })).toContain('Tổng số phiếu (8) không thể lớn hơn tổng số được tính (7)');
  });

  it('says nothing of figures that add up, nor where there are none', () => {
    expect(told(vote)).not.toContain('không thể lớn hơn');
    expect(told({ present: 12 })).not.toContain('không thể lớn hơn');
  });
});
