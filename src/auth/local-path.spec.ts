import { describe, expect, it } from '@jest/globals';

import { localPath } from './local-path.js';

describe('where to go after signing in', () => {
  it.each(['/', '/quan-chung', '/quan-chung?q=a%20b&stage=verifying', '/tro-giup#nhan'])('%s is ours', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    ['another host', '//example.org/x'],
    ['another host by backslash', '/\\example.org'],
    ['a backslash later, which some read as a slash', '/a\\b'],
    ['a whole address', 'https://example.org'],
    ['a script', 'javascript:alert(1)'],
    ['a tab that browsers drop', '/\t/example.org'],
    ['a line feed, which would split a header', '/a\nSet-Cookie: x'],
    ['sign-in itself', '/dang-nhap?ve=/'],
    ['nothing', ''],
    ['a list', ['/a', '/b']],
    ['no text', undefined],
    ['an endless one', `/${'a'.repeat(3000)}`],
  ])('%s is not', (_, path) => {
    expect(localPath(path)).toBeNull();
  });

  it('never leads a browser to another host', () => {
    for (const path of ['/a', '/ /x', '/%2F/x', '/@example.org', '/:80']) {
      expect(new URL(localPath(path)!, 'http://here.example').host).toBe('here.example');
    }
  });
});
