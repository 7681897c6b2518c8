import { unknown } from "../support";

/** What one resource control says of the inputs of one type. */
export interface Case {
  policy: string;
  type: string;
  good: object[];
  /** Inputs that violate, each in one property; unset is one of them where AWS's default is loose. */
  bad: [what: string, props: object][];
  /** Unknown inputs: decided by their presence, or a violation. */
  unknownIs?: "safe" | "a violation";
  unknownProps?: object;
}

/** The value at a path such as `settings.loggingLevel`. */
export function at(path: string, value: unknown): { [key: string]: unknown } {
  const [key = "", ...rest] = path.split(".");
  return { [key]: rest.length > 0 ? at(rest.join("."), value) : value };
}

export function flag(policy: string, type: string, path: string, extra: object = {}): Case {
  return {
    policy,
    type,
    good: [
      { ...extra, ...at(path, true) },
      { ...extra, ...at(path, "true") },
    ],
    bad: [
      [`${path} false`, { ...extra, ...at(path, false) }],
      [`${path} "false"`, { ...extra, ...at(path, "false") }],
      [`${path} unset`, extra],
    ],
    unknownIs: "a violation",
    unknownProps: { ...extra, ...at(path, unknown) },
  };
}

export function notFlag(policy: string, type: string, path: string, extra: object = {}): Case {
  return {
    policy,
    type,
    good: [extra, { ...extra, ...at(path, false) }, { ...extra, ...at(path, "false") }],
    bad: [
      [`${path} true`, { ...extra, ...at(path, true) }],
      [`${path} "true"`, { ...extra, ...at(path, "true") }],
    ],
    unknownIs: "a violation",
    unknownProps: { ...extra, ...at(path, unknown) },
  };
}

/** For what AWS turns on by default. */
export function notOff(policy: string, type: string, path: string, extra: object = {}): Case {
  return {
    policy,
    type,
    good: [extra, { ...extra, ...at(path, true) }],
    bad: [
      [`${path} false`, { ...extra, ...at(path, false) }],
      [`${path} "false"`, { ...extra, ...at(path, "false") }],
    ],
    unknownIs: "a violation",
    unknownProps: { ...extra, ...at(path, unknown) },
  };
}

export function given(policy: string, type: string, path: string, extra: object = {}): Case {
  return {
    policy,
    type,
    good: [{ ...extra, ...at(path, "arn:aws:kms:eu-west-1:111122223333:key/1") }],
    bad: [
      [`${path} unset`, extra],
      [`${path} null`, { ...extra, ...at(path, null) }],
    ],
    unknownIs: "safe",
    unknownProps: { ...extra, ...at(path, unknown) },
  };
}

export function least(policy: string, type: string, path: string, low: number, ok: number): Case {
  return {
    policy,
    type,
    good: [at(path, ok)],
    bad: [[`${path} ${low}`, at(path, low)]],
    unknownIs: "a violation",
    unknownProps: at(path, unknown),
  };
}

/** A property of which some values are good and others bad; `undefined` stands for unset. */
export function choice(
  policy: string,
  type: string,
  path: string,
  good: unknown[],
  bad: unknown[],
  extra: object = {},
): Case {
  const props = (value: unknown) =>
    value === undefined ? extra : { ...extra, ...at(path, value) };
  return {
    policy,
    type,
    good: good.map(props),
    bad: bad.map((value) => [`${path} ${JSON.stringify(value) ?? "unset"}`, props(value)]),
    unknownIs: "a violation",
    unknownProps: props(unknown),
  };
}

export function document(
  policy: string,
  type: string,
  key: string,
  good: object,
  bad: object[],
): Case {
  const json = (statement: object) =>
    JSON.stringify({ Version: "2012-10-17", Statement: statement });
  return {
    policy,
    type,
    good: [{ [key]: json([good]) }, { [key]: json(good) }, { [key]: { Statement: [good] } }],
    bad: bad.map((each) => [JSON.stringify(each), { [key]: json([good, each]) }]),
    // X-04 names it at preview, and the update judges it before the resource is made.
    unknownIs: "safe",
    unknownProps: { [key]: unknown },
  };
}

export const anyone = [
  { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" },
  { Effect: "Allow", Principal: { AWS: "*" }, Action: "*", Resource: "*" },
  { Effect: "Allow", Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] }, Action: "*" },
  { Effect: "Allow", NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "*" },
];
export const someone = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:root" },
  Action: ["kms:Decrypt"],
  Resource: "*",
};
export const narrow = { Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::b/*" };
