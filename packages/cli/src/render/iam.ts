import type { Plan, PlanResource, PlanValue } from "@plinth/preview";
import { type Fields, listOf, principalsOf, statementsOf } from "./iam-document";
import { brief, indexOf, lineOf, referenced } from "./names";

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

type Index = Map<string, PlanResource>;

function statementLine(statement: Fields): GrantLine {
  const { Effect, Action, NotAction, Resource, NotResource, Condition } = statement;
  const actions = listOf(Action);
  const resources = listOf(Resource);
  const what =
    NotAction === undefined ? actions.join(", ") : `all but ${listOf(NotAction).join(", ")}`;
  const where =
    NotResource === undefined
      ? resources.join(", ") || "itself"
      : `all but ${listOf(NotResource).join(", ")}`;
  const wide =
    Effect === "Allow" &&
    (NotAction !== undefined ||
      NotResource !== undefined ||
      actions.includes("*") ||
      resources.includes("*"));
  const under = Condition === undefined ? "" : ", under conditions";
  return { text: `${lineOf(Effect).toLowerCase()} ${what} on ${where}${under}`, wide };
}

function documentGrants(index: Index, policy: PlanResource): GrantLine[] {
  const statements = statementsOf(policy.inputs["policy"]);
  if (statements) return statements.map(statementLine);
  const on = referenced(index, policy, "policy").map(
    ({ name, type }) => `${name} (${type.split(":").at(-1)})`,
  );
  const text =
    on.length > 0
      ? `statements known at update, made of ${on.sort().join(", ")}`
      : "statements unknown";
  return [{ text, wide: false }];
}

function namedGrant(arn: string): GrantLine {
  return {
    text: `policy ${arn.split("policy/").at(-1)}`,
    wide: /AdministratorAccess|PowerUserAccess/.test(arn),
  };
}

/** A policy of this plan is shown by what it grants, not by its name. */
function attachedGrants(index: Index, attachment: PlanResource): GrantLine[] {
  const own = referenced(index, attachment, "policyArn").find(
    ({ type }) => type === "aws:iam/policy:Policy",
  );
  return own ? documentGrants(index, own) : [namedGrant(brief(attachment.inputs["policyArn"]))];
}

function grantsOf(index: Index, resource: PlanResource): GrantLine[] {
  return resource.type === "aws:iam/rolePolicy:RolePolicy"
    ? documentGrants(index, resource)
    : attachedGrants(index, resource);
}

/** What stands in the role itself. */
function ownGrants({ inputs }: PlanResource): GrantLine[] {
  const inline = Array.isArray(inputs["inlinePolicies"]) ? inputs["inlinePolicies"] : [];
  return [
    ...inline.flatMap((each) => {
      const statements = statementsOf((each as Fields | null)?.["policy"]);
      return statements?.map(statementLine) ?? [{ text: "statements unknown", wide: false }];
    }),
    ...listOf(inputs["managedPolicyArns"]).map(namedGrant),
  ];
}

const granting = [
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
];

function targetsOf(resource: PlanResource): PlanValue[] {
  const { role, roles } = resource.inputs;
  return role === undefined ? (Array.isArray(roles) ? roles : []) : [role];
}

/** Grants by the URN of a role of the plan, or else by the name that the program gives. */
function grantsByRole(plan: Plan, index: Index): Map<string, GrantLine[]> {
  const found = new Map<string, GrantLine[]>();
  const named = new Map(
    plan.resources
      .filter(
        (each) => each.type === "aws:iam/role:Role" && typeof each.inputs["name"] === "string",
      )
      .map((each) => [lineOf(each.inputs["name"]), each.urn]),
  );
  for (const each of plan.resources.filter(({ type }) => granting.includes(type))) {
    const known = [...referenced(index, each, "role"), ...referenced(index, each, "roles")];
    const own = known.filter(({ type }) => type === "aws:iam/role:Role").map(({ urn }) => urn);
    const literal = targetsOf(each)
      .map(String)
      .filter((name) => name !== "[unknown]" || own.length === 0)
      .map((name) => named.get(name) ?? name);
    for (const key of new Set([...own, ...literal])) {
      found.set(key, [...(found.get(key) ?? []), ...grantsOf(index, each)]);
    }
  }
  return found;
}

/** Every role of the plan: who may assume it, and what it may do; then what is granted to other roles. */
export function roles(plan: Plan): RoleLine[] {
  const index = indexOf(plan);
  const grants = grantsByRole(plan, index);
  const own = plan.resources
    .filter((each) => each.type === "aws:iam/role:Role")
    .map((role) => ({
      name: role.name,
      trustedBy: principalsOf(role.inputs["assumeRolePolicy"]),
      grants: [...(grants.get(role.urn) ?? []), ...ownGrants(role)],
    }));
  const others = [...grants]
    .filter(([key]) => !index.has(key))
    .map(([name, lines]) => ({
      name: `${name} (not in this plan)`,
      trustedBy: ["[unknown]"],
      grants: lines,
    }));
  const byName = (a: RoleLine, b: RoleLine) => (a.name < b.name ? -1 : 1);
  return [...own.sort(byName), ...others.sort(byName)];
}
