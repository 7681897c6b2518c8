import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ImageRepository, type ImageRepositoryArgs } from "../src";
import { account, all, only, refusal, statements } from "./support";

const make = (args: Partial<ImageRepositoryArgs> = {}) =>
  record(() => new ImageRepository("api", { repositoryName: "shop/api", ...args }));
const refused = (args: Partial<ImageRepositoryArgs>) =>
  refusal(() => new ImageRepository("api", { repositoryName: "shop/api", ...args }));
const role = `arn:aws:iam::${account}:role/deploy`;

interface Rule {
  rulePriority: number;
  selection: { tagStatus: string; tagPatternList?: string[]; countNumber: number };
}

async function rules(args: Partial<ImageRepositoryArgs> = {}): Promise<Rule[]> {
  const { inputs } = only(await make(args), "LifecyclePolicy");
  return (JSON.parse(inputs["policy"] as string) as { rules: Rule[] }).rules;
}

describe("ImageRepository", () => {
  it("has immutable tags, a scan on push, a key of its own, and is kept with its images", async () => {
    const resources = await make();
    const { inputs, protect } = only(resources, "Repository");
    strictEqual(inputs["imageTagMutability"], "IMMUTABLE");
    deepStrictEqual(inputs["imageScanningConfiguration"], { scanOnPush: true });
    deepStrictEqual(inputs["encryptionConfigurations"], [
      { encryptionType: "KMS", kmsKey: `arn:aws:kms:us-east-1:${account}:api` },
    ]);
    strictEqual(inputs["forceDelete"], false);
    strictEqual(protect, true);
    strictEqual(only(resources, "Key").protect, true);
    strictEqual(all(resources, "RepositoryPolicy").length, 0);
  });

  it("makes no key beside the one given", async () => {
    const resources = await make({ kmsKeyArn: "arn:aws:kms:us-east-1:1:key/a" });
    strictEqual(all(resources, "Key").length, 0);
  });

  it("keeps the newest 100 tagged images and untagged ones for 14 days", async () => {
    const [untagged, tagged] = await rules();
    strictEqual(untagged?.selection.tagStatus, "untagged");
    strictEqual(untagged.selection.countNumber, 14);
    strictEqual(tagged?.selection.countNumber, 100);
  });

  it("counts tagged images alone, and not `any`, which untagged ones would fill", async () => {
    deepStrictEqual(
      (await rules()).map(({ selection }) => selection.tagStatus),
      ["untagged", "tagged"],
    );
  });

  it("puts the rules of tags between its own two, in the order of their priorities", async () => {
    const made = await rules({
      tagRules: [
        { priority: 30, tagPattern: "dev-*", keepCount: 5 },
        { priority: 20, tagPattern: "release-*", keepCount: 50 },
      ],
    });
    deepStrictEqual(
      made.map(({ rulePriority }) => rulePriority),
      [1, 20, 30, 900],
    );
    // ECR selects only images that match every pattern of a list.
    ok(made.slice(1).every(({ selection }) => selection.tagPatternList?.length === 1));
  });

  it("lets an account and a role pull, and only pushers push", async () => {
    const made = only(
      await make({ pullers: { dr: "210987654321", api: role }, pushers: { ci: role } }),
      "RepositoryPolicy",
    );
    const { Pull, Push } = statements(made);
    deepStrictEqual(Pull?.Principal?.["AWS"], [role, "arn:aws:iam::210987654321:root"]);
    ok(!Pull.Action.some((each) => /Put|Upload|Initiate|Complete/.test(each)));
    ok(Push?.Action.includes("ecr:PutImage"));
    ok(Push && !Push.Action.some((each) => /Delete|SetRepositoryPolicy|\*/.test(each)));
  });

  it("admits Lambda for the functions of this account and region only", async () => {
    const { PullByLambda } = statements(only(await make({ lambdaPull: true }), "RepositoryPolicy"));
    deepStrictEqual(PullByLambda?.Condition, {
      ArnLike: { "aws:SourceArn": `arn:aws:lambda:us-east-1:${account}:function:*` },
      StringEquals: { "aws:SourceAccount": account },
    });
  });

  it("gives every child its region, and none when told none", async () => {
    const regions = async (args: Partial<ImageRepositoryArgs>) =>
      new Set(
        (await make(args)).filter((each) => each.custom).map(({ inputs }) => inputs["region"]),
      );
    deepStrictEqual(
      await regions({ region: "us-west-2", lambdaPull: true }),
      new Set(["us-west-2"]),
    );
    deepStrictEqual(await regions({ lambdaPull: true }), new Set([undefined]));
  });

  it("has the same resources at preview, when nothing is known", async () => {
    const build = () =>
      new ImageRepository("api", { repositoryName: "shop/api", pullers: { ci: role } });
    const urns = async (preview: boolean) =>
      (await record(build, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("refuses six bad arguments in one message", async () => {
    strictEqual(
      await refused({
        repositoryName: "Shop",
        keepTagged: 0,
        expireUntaggedAfterDays: 4000,
        tagRules: [{ priority: 1, tagPattern: "a b", keepCount: 1 }],
        pullers: { all: "*" },
      }),
      `ImageRepository "api" has 6 bad arguments:
  repositoryName: got "Shop", allowed lower-case words of letters and digits, joined by one \`.\`, \`_\` or \`-\`, in folders by \`/\`. Write one such as \`shop/api\`.
  keepTagged: got 0, allowed 1 to 10000 images. Keep what may still run.
  expireUntaggedAfterDays: got 4000, allowed 1 to 3650 days. Let untagged images go.
  tagRules.priority: got 1, allowed 10 to 899 (smallest first). The component's own rules stand before and after.
  tagRules.tagPattern: got "a b", allowed letters, digits, \`.\`, \`_\`, \`-\` and single \`*\`. Write one such as \`release-*\`.
  pullers.all: got "*", allowed a role's ARN or an account id of 12 digits. Name who it is.`,
    );
  });

  for (const name of ["a", "shop//api", "shop/", "-api", "api__x", "a".repeat(257)]) {
    it(`refuses the name ${name.slice(0, 20)}, which ECR would`, async () => {
      ok((await refused({ repositoryName: name })).includes("repositoryName: got"));
    });
  }

  for (const name of ["ab", "shop/api", "shop/team-a/api_v2.1", "a".repeat(256)]) {
    it(`takes the name ${name.slice(0, 20)}`, async () => {
      strictEqual(only(await make({ repositoryName: name }), "Repository").inputs["name"], name);
    });
  }

  it("refuses a priority twice, a pattern twice and five stars", async () => {
    const message = await refused({
      tagRules: [
        { priority: 20, tagPattern: "*-*-*-*-*", keepCount: 5 },
        { priority: 20, tagPattern: "*-*-*-*-*", keepCount: 5 },
      ],
    });
    ok(message.includes('tagRules.priority: got "20", allowed each value once. ECR takes'));
    ok(message.includes('tagRules.tagPattern: got "*-*-*-*-*", allowed each value once'));
    ok(message.includes('tagRules.tagPattern: got "*-*-*-*-*", allowed four `*` at most'));
  });
});
