import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('the one door to sensitive values', () => {
  it('is SensitiveService: nobody else opens', () => {
    expect(filesWith(/\bvault\s*\.\s*open\b|\{[^}]*\bopen\b[^}]*\}\s*=\s*(?:this\.)?#?vault/i)).toEqual([
      // Compares with what the log committed to, and shows nobody.
      'people/sealed-audit.ts',
      'people/sensitive.service.ts',
    ]);
  });

  it('is not gone round: only the vault knows how to open', () => {
    expect(filesWith(/import\s*\{[^}]*\bopen\b[^}]*\}\s*from '[^']*\/sealing\.js'/)).toEqual(['people/vault.ts']);
    expect(filesWith(/import\s*\{[^}]*\bdecrypt\b[^}]*\}\s*from '[^']*\/aes-gcm\.js'/).sort()).toEqual([
      'backup/backup-keys.ts',
      'backup/sealed-file.ts',
      'master-keys.ts',
      'people/sealing.ts',
    ]);
    expect(filesWith(/\.unwrap\(/).sort()).toEqual([
      'auth/factor/factors.service.ts',
      // Files that wait to be fetched.
      'exports/sealed-list.ts',
      // Forms interrupted by a sign-in, until they are sent again.
      'kept-forms/kept-forms.service.ts',
      'people/vault.ts',
    ]);
    expect(filesWith(/\bcreateDecipheriv\b/)).toEqual(['aes-gcm.ts']);
    expect(filesWith(/import \* as \w+ from '[^']*\/(?:sealing|aes-gcm)\.js'/)).toEqual([]);
  });
});
