import { type Check, check, matches } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { BuildProjectArgs } from "./build-args";

const variable = /[A-Za-z_][A-Za-z0-9_]*/;
const secretName =
  /(passw(or)?d|passphrase|secret|token|credential|(api|access|private|secret|signing|encryption)_?key)s?$/i;
/** An access key of AWS, or a URL with a password in it. */
const secretValue = /^A(KIA|SIA)[A-Z0-9]{16}$|^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/;
const parameterName = /\/[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*/;

interface Variable {
  name: string;
  type: string;
  value: pulumi.Input<string>;
}

/** ECS ends the name of a field in `::`, CodeBuild does not. */
function withoutStage(secret: string): string {
  return secret.replace(/:+$/, "");
}

/** Variables of the three kinds in the order of their names. */
export function variablesOf(a: BuildProjectArgs): Variable[] {
  const kind = (type: string, map: Record<string, pulumi.Input<string>> = {}) =>
    Object.entries(map).map(([name, value]) => ({ name, type, value }));
  return [
    ...kind("PLAINTEXT", a.environment),
    ...kind("PARAMETER_STORE", a.parameters),
    ...kind("SECRETS_MANAGER", a.secrets).map((each) => ({
      ...each,
      value: pulumi.output(each.value).apply(withoutStage),
    })),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Refuses what CodeBuild would refuse, and secrets that everyone who may see the project would read. */
export function checkVariables(a: BuildProjectArgs): Check[] {
  const { environment = {}, parameters = {} } = a;
  const all = variablesOf(a);
  return [
    all.map(({ name }) =>
      matches("environment", name, variable, "letters, digits and `_`", "Rename the variable"),
    ),
    all.map(({ name }, index) =>
      check(
        all[index + 1]?.name !== name,
        "environment",
        name,
        "each name in one of `environment`, `parameters` and `secrets`",
        "Take it out of the others",
      ),
    ),
    all.map(({ name }) =>
      check(
        !name.startsWith("CODEBUILD_"),
        "environment",
        name,
        "names that do not begin with CODEBUILD_",
        "CodeBuild sets those itself: rename the variable",
      ),
    ),
    Object.entries(environment).map(([name, value]) =>
      check(
        !secretName.test(name) && !(typeof value === "string" && secretValue.test(value)),
        `environment.${name}`,
        "a value",
        "no secret in plain text",
        "Move it to `secrets`, by the ARN of a secret",
      ),
    ),
    Object.entries(parameters).map(([name, value]) =>
      matches(
        `parameters.${name}`,
        value,
        parameterName,
        "the name of a parameter with its first `/`",
        "Write one such as /shop/api/url",
      ),
    ),
  ];
}
