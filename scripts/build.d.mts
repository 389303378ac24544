export function build(node: string): void;
export function sourcesHash(): string;
