import { strict as assert } from "node:assert";
import { rendered } from "../src/render";
import { planOf, type ResourceLike, urn } from "./plan-of";

const types = {
  role: "aws:iam/role:Role",
  inline: "aws:iam/rolePolicy:RolePolicy",
  attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  policy: "aws:iam/policy:Policy",
};

/** The lines of the part on IAM, without its title. */
function lines(...resources: ResourceLike[]): string[] {
  const text = rendered("tree", [planOf({ resources })], { color: false });
  const part = text.split("\n\n").find((each) => each.startsWith("IAM roles\n")) ?? "";
  return part.split("\n").slice(1);
}

function colored(...resources: ResourceLike[]): string {
  return rendered("tree", [planOf({ resources })], { color: true });
}

const trust = JSON.stringify({
  Statement: {
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { Service: ["a.aws", "b.aws"] },
  },
});
const role: ResourceLike = { type: types.role, name: "task", inputs: { assumeRolePolicy: trust } };

function inline(policy: string, more: Partial<ResourceLike> = {}): ResourceLike {
  return {
    type: types.inline,
    name: "inline",
    inputs: { role: "[unknown]", policy },
    propertyDependencies: { role: [urn(types.role, "task")] },
    ...more,
  };
}

function statement(fields: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [fields] });
}

describe("the roles of a plan", () => {
  it("names 2 services that assume a role, and says of a role without grants that it may do nothing", () => {
    assert.deepEqual(lines(role), ["  task  assumed by a.aws, b.aws", "    nothing"]);
  });

  it("says that a trust is unknown when its document is", () => {
    const unknown = { ...role, inputs: { assumeRolePolicy: "[unknown]" } };
    assert.deepEqual(lines(unknown)[0], "  task  assumed by [unknown]");
  });

  it("shows NotAction and NotResource as all but those, and as wide", () => {
    const policy = statement({
      Effect: "Allow",
      NotAction: "iam:*",
      NotResource: ["arn:a", "arn:b"],
    });
    assert.equal(lines(role, inline(policy))[1], "    allow all but iam:* on all but arn:a, arn:b");
    assert.ok(colored(role, inline(policy)).includes("\u001b[33mallow all but iam:*"));
  });

  it("shows that a statement holds under conditions", () => {
    const Condition = { Bool: { "aws:SecureTransport": "true" } };
    const policy = statement({
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: "arn:a",
      Condition,
    });
    assert.equal(
      lines(role, inline(policy))[1],
      "    allow s3:GetObject on arn:a, under conditions",
    );
  });

  it("does not take a denial of everything for a wide grant", () => {
    const policy = statement({ Effect: "Deny", Action: "*", Resource: "*" });
    assert.equal(lines(role, inline(policy))[1], "    deny * on *");
    assert.ok(!colored(role, inline(policy)).includes("\u001b[33mdeny"));
  });

  it("says of what an unknown document will be made", () => {
    const bucket = { type: "aws:s3/bucket:Bucket", name: "photos" };
    const of = { role: [urn(types.role, "task")], policy: [urn(bucket.type, "photos")] };
    const made = lines(role, bucket, inline("[unknown]", { propertyDependencies: of }));
    assert.equal(made[1], "    statements known at update, made of photos (Bucket)");
    assert.equal(lines(role, inline("[unknown]"))[1], "    statements unknown");
  });

  it("bears documents that are none: no statement, null, a number, a text", () => {
    for (const document of ["{}", "null", "7", '"*"', '{"Statement":[null,7]}']) {
      assert.equal(lines(role, inline(document))[0], "  task  assumed by a.aws, b.aws", document);
    }
  });

  it("shows the statements of an attached policy of the plan, and not its name alone", () => {
    const policy: ResourceLike = {
      type: types.policy,
      name: "all",
      inputs: { policy: statement({ Effect: "Allow", Action: "*", Resource: "*" }) },
    };
    const attachment: ResourceLike = {
      type: types.attachment,
      name: "all",
      inputs: { role: "[unknown]", policyArn: "[unknown]" },
      propertyDependencies: {
        role: [urn(types.role, "task")],
        policyArn: [urn(types.policy, "all")],
      },
    };
    assert.equal(lines(role, policy, attachment)[1], "    allow * on *");
  });

  it("joins a grant to its role by the name that both give", () => {
    const named = { ...role, inputs: { ...role.inputs, name: "shop-task" } };
    const attachment: ResourceLike = {
      type: types.attachment,
      name: "read",
      inputs: { role: "shop-task", policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    };
    assert.deepEqual(lines(named, attachment), [
      "  task  assumed by a.aws, b.aws",
      "    policy ReadOnlyAccess",
    ]);
  });

  it("shows what is granted to a role that is not in the plan", () => {
    const attachment: ResourceLike = {
      type: types.attachment,
      name: "admin",
      inputs: { role: "old-task", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    };
    assert.deepEqual(lines(attachment), [
      "  old-task (not in this plan)  assumed by [unknown]",
      "    policy AdministratorAccess",
    ]);
  });

  it("shows what stands in the role itself: inline policies, and managed ones, an administrator's as wide", () => {
    const inputs = {
      assumeRolePolicy: trust,
      inlinePolicies: [
        {
          name: "read",
          policy: statement({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:a" }),
        },
        { name: "later", policy: "[unknown]" },
      ],
      managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
    };
    assert.deepEqual(lines({ ...role, inputs }).slice(1), [
      "    allow s3:GetObject on arn:a",
      "    statements unknown",
      "    policy AdministratorAccess",
    ]);
    assert.ok(colored({ ...role, inputs }).includes("\u001b[33mpolicy AdministratorAccess"));
  });
});
