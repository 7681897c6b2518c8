const signature = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const outputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The inputs as a test reads them: `"[unknown]"`, `"[secret]"` and plain values. */
export function readable(value: unknown): unknown {
  if (value === unknown) return "[unknown]";
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (fields[signature] === secret) return "[secret]";
  if (fields[signature] === outputValue)
    return fields["secret"] ? "[secret]" : readable(fields["value"]);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key !== signature)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, readable(each)]),
  );
}
