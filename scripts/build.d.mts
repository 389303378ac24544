export function build(node: string): void;
export function sourcesHash(...beside: readonly string[]): string;
