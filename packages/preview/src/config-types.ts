import { PreviewError } from "./errors";
import { secretText } from "./values";

/** How `Pulumi.yaml` declares a key: `{ type, items }`. */
interface Declared {
  type?: unknown;
  items?: Declared;
}

const scalars = ["string", "number", "boolean"];

/** As the CLI has it: a stack file may write numbers and switches as text. */
const checks: { [type: string]: (value: unknown) => boolean } = {
  string: (value) => scalars.includes(typeof value),
  integer: (value) =>
    Number.isInteger(value) || (typeof value === "string" && /^[+-]?\d+$/.test(value)),
  boolean: (value) => [true, false, "true", "false"].some((each) => each === value),
};

function isSecure(value: unknown): boolean {
  return value === secretText || (typeof value === "object" && value !== null && "secure" in value);
}

function fits(value: unknown, { type, items }: Declared): boolean {
  if (isSecure(value)) return true;
  if (type === "array") {
    return (
      Array.isArray(value) && (items === undefined || value.every((each) => fits(each, items)))
    );
  }
  return checks[String(type)]?.(value) ?? true;
}

function nameOf({ type, items }: Declared): string {
  if (type !== "array")
    return `${type === "string" || type === "boolean" ? "a" : "an"} ${String(type)}`;
  return typeof items?.type === "string" ? `an array of ${items.type}s` : "an array";
}

/** Holds a value against the type that the project declares for its key. @throws PreviewError */
export function requireType(file: string, key: string, value: unknown, declared: Declared): void {
  if (declared.type === undefined || fits(value, declared)) return;
  throw new PreviewError(
    `${file}: ${key} is not ${nameOf(declared)}, which Pulumi.yaml declares it to be: got ${JSON.stringify(value)}.`,
    `Mend ${key} under \`config:\` in ${file}, or its type in Pulumi.yaml.`,
  );
}
