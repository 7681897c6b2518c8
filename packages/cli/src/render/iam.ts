import type { Plan, PlanResource, PlanValue } from "@plinth/preview";
import { brief, indexOf, referenced } from "./names";

/** One permission of a role, in words. */
export interface GrantLine {
  text: string;
  /** True for a grant of everything, or on everything. */
  wide: boolean;
}

export interface RoleLine {
  name: string;
  trustedBy: string[];
  grants: GrantLine[];
}

type Fields = { [key: string]: PlanValue };

function listOf(value: PlanValue | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function statementsOf(document: PlanValue | undefined): Fields[] | undefined {
  if (typeof document !== "string") return undefined;
  try {
    const { Statement } = JSON.parse(document) as { Statement?: PlanValue };
    return (Array.isArray(Statement) ? Statement : [Statement]) as Fields[];
  } catch {
    return undefined;
  }
}

function principalsOf(document: PlanValue | undefined): string[] {
  const statements = statementsOf(document) ?? [];
  const found = statements.flatMap(({ Principal }) =>
    typeof Principal === "object" && Principal !== null
      ? Object.values(Principal).flatMap((each) => listOf(each))
      : listOf(Principal),
  );
  return found.length > 0 ? [...new Set(found)] : ["[unknown]"];
}

function statementLine({ Effect, Action, NotAction, Resource }: Fields): GrantLine {
  const actions = NotAction === undefined ? listOf(Action) : listOf(NotAction).map((each) => `not ${each}`);
  const resources = listOf(Resource);
  const wide = Effect === "Allow" && (actions.includes("*") || resources.includes("*"));
  return { text: `${String(Effect).toLowerCase()} ${actions.join(", ")} on ${resources.join(", ") || "itself"}`, wide };
}

function inlineGrants(plan: Plan, policy: PlanResource): GrantLine[] {
  const statements = statementsOf(policy.inputs["policy"]);
  if (statements) return statements.map(statementLine);
  const on = referenced(indexOf(plan), policy, "policy").map(({ name, type }) => `${name} (${type.split(":").at(-1)})`);
  const text = on.length > 0 ? `statements known at update, made of ${on.sort().join(", ")}` : "statements unknown";
  return [{ text, wide: false }];
}

function attachedGrant(index: Map<string, PlanResource>, attachment: PlanResource): GrantLine {
  const own = referenced(index, attachment, "policyArn")[0]?.name;
  const arn = own ?? brief(attachment.inputs["policyArn"]);
  return { text: `policy ${arn.split("policy/").at(-1)}`, wide: /AdministratorAccess|PowerUserAccess/.test(arn) };
}

/** Every role of the plan: who may assume it, and what it may do. */
export function roles(plan: Plan): RoleLine[] {
  const index = indexOf(plan);
  const of = (type: string, role: PlanResource) =>
    plan.resources.filter(
      (each) => each.type === type && referenced(index, each, "role").some(({ urn }) => urn === role.urn),
    );
  return plan.resources
    .filter((each) => each.type === "aws:iam/role:Role")
    .map((role) => ({
      name: role.name,
      trustedBy: principalsOf(role.inputs["assumeRolePolicy"]),
      grants: [
        ...of("aws:iam/rolePolicy:RolePolicy", role).flatMap((each) => inlineGrants(plan, each)),
        ...of("aws:iam/rolePolicyAttachment:RolePolicyAttachment", role).map((each) => attachedGrant(index, each)),
        ...listOf(role.inputs["managedPolicyArns"]).map((arn) => ({ text: `policy ${arn}`, wide: false })),
      ],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
