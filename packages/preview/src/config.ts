import { existsSync } from "node:fs";
import { join } from "node:path";
import { requireType } from "./config-types";
import { PreviewError } from "./errors";
import type { PlanValue } from "./plan";
import { type Project, readYaml, stacksOf } from "./project";
import { secretText } from "./values";

/** The configuration of one stack, as the language host hands it to the program. */
export interface StackConfig {
  values: { [key: string]: string };
  secretKeys: string[];
  /** As a plan shows it: structured, secrets hidden. */
  shown: { [key: string]: PlanValue };
}

interface Entry {
  value: PlanValue;
  secret: boolean;
}

/** Hides `secure:` values, which only the stack's own secrets provider can read. */
function hidden(value: unknown): Entry {
  if (Array.isArray(value)) {
    const parts = value.map(hidden);
    return { value: parts.map((each) => each.value), secret: parts.some((each) => each.secret) };
  }
  if (typeof value !== "object" || value === null)
    return { value: value as PlanValue, secret: false };
  const fields = Object.entries(value);
  if (fields.length === 1 && fields[0]?.[0] === "secure")
    return { value: secretText, secret: true };
  const parts = fields.map(([key, each]) => [key, hidden(each)] as const);
  return {
    value: Object.fromEntries(parts.map(([key, each]) => [key, each.value])),
    secret: parts.some(([, each]) => each.secret),
  };
}

function stackFile({ directory }: Project, stack: string): string {
  const file = ["yaml", "yml"]
    .map((end) => join(directory, `Pulumi.${stack}.${end}`))
    .find(existsSync);
  if (file) return file;
  const stacks = stacksOf(directory);
  const known =
    stacks.length === 0 ? "This project has none." : `This project has: ${stacks.join(", ")}.`;
  throw new PreviewError(
    `There is no stack "${stack}".`,
    `${known} A stack is a file Pulumi.<stack>.yaml.`,
  );
}

function stackValues(file: string, stack: string): { [key: string]: unknown } {
  const yaml = readYaml(file);
  if (yaml["environment"] !== undefined) {
    throw new PreviewError(
      `Pulumi.${stack}.yaml takes its configuration from an ESC environment, which is not read offline.`,
      "Put the values that the preview needs under `config:` in a stack file of its own.",
    );
  }
  const config = (yaml["config"] ?? {}) as { [key: string]: unknown };
  if (typeof config !== "object" || Array.isArray(config)) {
    throw new PreviewError(
      `Pulumi.${stack}.yaml: config is not a map of keys.`,
      "Write `<namespace>:<name>: <value>` lines under `config:`.",
    );
  }
  for (const key of Object.keys(config)) {
    if (/^[^:]+(:config)?:[^:]+$/.test(key)) continue;
    throw new PreviewError(
      `Pulumi.${stack}.yaml: ${key} is not a configuration key.`,
      "A key is <namespace>:<name>, such as aws:region.",
    );
  }
  return config;
}

/** Project-level values: plain, or `{ type, default, value }`. */
function projectValues({ name, config }: Project): { [key: string]: unknown } {
  const entries = Object.entries(config).map(([key, declared]): [string, unknown] => {
    const full = key.includes(":") ? key : `${name}:${key}`;
    if (typeof declared !== "object" || declared === null) return [full, declared];
    const fields = declared as { [key: string]: unknown };
    return [full, fields["value"] ?? fields["default"]];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function textOf(value: PlanValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function requireDeclared(project: Project, given: { [key: string]: unknown }, stack: string): void {
  const values = { ...projectValues(project), ...given };
  for (const [key, declared] of Object.entries(project.config)) {
    if (typeof declared !== "object" || declared === null) continue;
    const { type } = declared as { type?: string };
    const full = key.includes(":") ? key : `${project.name}:${key}`;
    if (type === undefined) continue;
    if (values[full] !== undefined) {
      requireType(
        full in given ? `Pulumi.${stack}.yaml` : "Pulumi.yaml",
        full,
        values[full],
        declared,
      );
      continue;
    }
    throw new PreviewError(
      `Stack "${stack}" has no value for ${full}, which Pulumi.yaml declares as ${type}.`,
      `Add \`${full}: <${type}>\` under \`config:\` in Pulumi.${stack}.yaml.`,
    );
  }
}

/** Reads the configuration of a stack over that of its project. @throws PreviewError */
export function readConfig(project: Project, stack: string): StackConfig {
  const given = stackValues(stackFile(project, stack), stack);
  const merged = { ...projectValues(project), ...given };
  requireDeclared(project, given, stack);
  const entries = Object.entries(merged)
    .map(([key, value]) => [key.replace(":config:", ":"), hidden(value)] as const)
    .filter(([, { value }]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    values: Object.fromEntries(entries.map(([key, { value }]) => [key, textOf(value)])),
    secretKeys: entries.filter(([, { secret }]) => secret).map(([key]) => key),
    shown: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
  };
}
