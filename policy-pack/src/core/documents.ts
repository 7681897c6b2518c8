import { type Props, read } from "./value";

/** One statement of an IAM, key, bucket or topic policy. */
export interface Statement {
  Effect?: string;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
  Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Texts of a field that holds one or several. */
export function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}

/**
 * Statements of a policy, given as JSON or as an object.
 *
 * @returns undefined when it is not known before the update; no statement when it is unset.
 * @throws SyntaxError when the text is no JSON.
 */
export function statementsOf(props: Props, key: string): Statement[] | undefined {
  const found = read(props, key);
  if (found.state === "unknown") return undefined;
  if (found.state === "unset") return [];
  const document = (typeof found.value === "string" ? JSON.parse(found.value) : found.value) as {
    Statement?: Statement | Statement[];
  };
  const statements = document.Statement ?? [];
  return Array.isArray(statements) ? statements : [statements];
}

/** True for a statement that names everyone, and does not narrow that by a condition. */
export function isForAnyone({ Effect, Principal, NotPrincipal, Condition }: Statement): boolean {
  if (Effect !== "Allow" || Condition !== undefined) return false;
  if (NotPrincipal !== undefined) return true;
  const named =
    typeof Principal === "object" && Principal !== null ? Object.values(Principal) : [Principal];
  return named.flatMap(list).includes("*");
}

/** True for a statement that lets everyone in, without a condition, to an action that matches. */
export function letsAnyone(statement: Statement, action: RegExp): boolean {
  if (!isForAnyone(statement)) return false;
  return (
    statement.NotAction !== undefined || list(statement.Action).some((each) => action.test(each))
  );
}

/** True for a statement that allows every action of a service, or of all. */
export function allowsEveryAction({ Effect, Action, NotAction }: Statement): boolean {
  if (Effect !== "Allow") return false;
  return NotAction !== undefined || list(Action).some((each) => /^([a-z0-9-]+:)?\*+$/i.test(each));
}

/** True for a statement that refuses everyone an action. */
export function refusesEveryone(statement: Statement, action: string): boolean {
  const { Effect, Action, Condition } = statement;
  if (Effect !== "Deny" || Condition !== undefined) return false;
  const everyone = isForAnyone({ ...statement, Effect: "Allow" });
  const service = action.split(":")[0]?.toLowerCase();
  return (
    everyone &&
    list(Action).some((each) =>
      ["*", `${service}:*`, action.toLowerCase()].includes(each.toLowerCase()),
    )
  );
}

/** True for a statement that allows everything on everything, however it is written. */
export function isAdministrative({ Effect, Action, NotAction, Resource }: Statement): boolean {
  if (Effect !== "Allow" || !list(Resource).includes("*")) return false;
  return NotAction !== undefined || list(Action).some((each) => /^[*:]+$/.test(each));
}

/** Services of which a statement allows every action on every resource. */
export function wholeServices({ Effect, Action, Resource }: Statement): string[] {
  if (Effect !== "Allow" || !list(Resource).includes("*")) return [];
  return list(Action).flatMap((each) => /^([a-z0-9-]+):\*+$/i.exec(each)?.[1] ?? []);
}

/** True for a statement that refuses what does not come over TLS: every action, or that one. */
export function refusesPlainText(
  { Effect, Principal, Action, Condition }: Statement,
  needed = "*",
): boolean {
  const secure = Condition?.["Bool"]?.["aws:SecureTransport"];
  const everyone =
    Principal === "*" ||
    (typeof Principal === "object" && list((Principal as Props)["AWS"]).includes("*"));
  const actions = list(Action);
  return (
    Effect === "Deny" &&
    everyone &&
    list(secure === false ? "false" : secure).includes("false") &&
    actions.some((each) => each === "*" || each.endsWith(":*") || each.toLowerCase() === needed)
  );
}
