export function assets(): Promise<Map<string, string>>;
