import type { PlanValue } from "./plan";

/** A property as the protocol carries it, decoded from its Struct. */
export type Wire = null | boolean | number | string | Wire[] | { [key: string]: Wire };
export type WireObject = { [key: string]: Wire };

const signature = "4dabf18193072939515e22adb298388d";
const signatures = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
};

export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/** The engine's sentinels of other types than a string. */
const unknowns = new Set([
  unknownValue,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
]);

export const secretText = "[secret]";
export const unknownText = "[unknown]";

function signed(value: WireObject): string | undefined {
  const found = value[signature];
  return typeof found === "string" ? found : undefined;
}

export function isObject(value: Wire | undefined): value is WireObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isUnknown(value: Wire | undefined): boolean {
  return typeof value === "string" && unknowns.has(value);
}

/** True when the value, or any part of it, is not known before an update. */
export function hasUnknown(value: Wire): boolean {
  if (isUnknown(value)) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  if (!isObject(value)) return false;
  if (signed(value) === signatures.output && value["value"] === undefined) return true;
  return Object.values(value).some(hasUnknown);
}

export function isSecret(value: Wire): boolean {
  return isObject(value) && signed(value) === signatures.secret;
}

/** Wraps a value as a secret. */
export function asSecret(value: Wire): Wire {
  return isSecret(value) ? value : { [signature]: signatures.secret, value };
}

function asset(kind: string, value: WireObject): PlanValue {
  const { path, uri, text, assets } = value;
  if (typeof path === "string") return `[${kind} ${path}]`;
  if (typeof uri === "string") return `[${kind} ${uri}]`;
  if (typeof text === "string") return `[${kind} of ${text.length} characters]`;
  return isObject(assets) ? shownObject(assets) : `[${kind}]`;
}

function shownSigned(sign: string, value: WireObject): PlanValue {
  const inner = value["value"];
  switch (sign) {
    case signatures.secret:
      return secretText;
    case signatures.output:
      if (value["secret"] === true) return secretText;
      return inner === undefined ? unknownText : shown(inner);
    case signatures.resource:
      return { urn: value["urn"] === undefined ? unknownText : shown(value["urn"]) };
    case signatures.asset:
      return asset("asset", value);
    default:
      return asset("archive", value);
  }
}

/** The value as a plan shows it. */
export function shown(value: Wire): PlanValue {
  if (isUnknown(value)) return unknownText;
  if (Array.isArray(value)) return value.map(shown);
  if (!isObject(value)) return value;
  const sign = signed(value);
  return sign === undefined ? shownObject(value) : shownSigned(sign, value);
}

/** The object as a plan shows it, keys in order. */
export function shownObject(value: WireObject): { [key: string]: PlanValue } {
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, shown(value[key] ?? null)]));
}

/** Output values as plain ones: what a policy or an unremote resource receives. */
export function plain(value: Wire): Wire {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if (signed(value) === signatures.output) {
    const inner = value["value"] === undefined ? unknownValue : plain(value["value"]);
    return value["secret"] === true ? asSecret(inner) : inner;
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

export function plainObject(value: WireObject): WireObject {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
