import type { CommandOf } from './command-of.js';

/** Fields that are sent along unseen. */
export function Hidden({ pairs }: { readonly pairs: readonly (readonly [name: string, text: string])[] }) {
  return (
    <>
      {pairs.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** What makes a form pressed twice one command, and one that came too late refused. */
export function HiddenCommand({ command }: { readonly command: CommandOf }) {
  const revision = command.revision === undefined ? [] : [['lan', String(command.revision)] as const];
  return <Hidden pairs={[['khoa', command.key], ...revision]} />;
}
