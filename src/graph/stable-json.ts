/** JSON with the keys of every object in sorted order, so that equal values give equal texts. */
export function stableJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (inner !== undefined) members.push(`${JSON.stringify(key)}:${stableJson(inner)}`);
  }
  return `{${members.join(',')}}`;
}
