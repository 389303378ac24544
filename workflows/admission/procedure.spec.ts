import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../kernel/check.js';
import { admission } from './procedure.js';

describe('the chart of admission', () => {
  it('is sound', () => {
    expect(faultsOf(admission)).toEqual([]);
  });
});
