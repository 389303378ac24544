interface TabsProps {
  readonly label: string;
  readonly items: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map(({ href, text, current }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
