import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, keyArn, only, stand } from "./support";

const script = async (args = {}) =>
  String(only(await stand(args), "Instance").inputs["userData"]).split("\n");

describe("Traps of a server with a volume", () => {
  it("leaves the old server before it comes to the new one, and never by force", async () => {
    const attachment = only(await stand(), "VolumeAttachment");
    strictEqual(attachment.deleteBeforeReplace, true);
    deepStrictEqual(
      [attachment.inputs["forceDetach"], attachment.inputs["stopInstanceBeforeDetaching"]],
      [false, true],
    );
  });

  it("has the data volume as a resource of its own: a block of the server's would go with it", async () => {
    const { inputs } = only(await stand(), "Instance");
    strictEqual(inputs["ebsBlockDevices"], undefined);
  });

  it("tags volumes by none of the server's arguments, which would fight with the volume's own", async () => {
    strictEqual(
      only(await stand({ tags: { A: "b" } }), "Instance").inputs["volumeTags"],
      undefined,
    );
  });

  it("has its root volume in the launch template: the provider knows none beside an image by parameter", async () => {
    const resources = await stand();
    const { rootBlockDevice, ami } = only(resources, "Instance").inputs;
    deepStrictEqual([rootBlockDevice, ami], [undefined, undefined]);
    const [root] = only(resources, "LaunchTemplate").inputs["blockDeviceMappings"] as {
      ebs: Record<string, unknown>;
    }[];
    strictEqual(root?.ebs["encrypted"], "true");
  });

  it("is not replaced by other tags: the launch template has the name only", async () => {
    const specifications = async (args = {}) =>
      only(await stand(args), "LaunchTemplate").inputs["tagSpecifications"];
    deepStrictEqual(await specifications({ tags: { Team: "a" } }), await specifications());
  });

  it("has its type outside the launch template, so that another one stops and starts it only", async () => {
    const resources = await stand({ instance: { type: "r7g.xlarge" } });
    strictEqual(only(resources, "LaunchTemplate").inputs["instanceType"], undefined);
    strictEqual(only(resources, "Instance").inputs["instanceType"], "r7g.xlarge");
  });

  it("is replaced by other user data, which runs once in a server's life", async () => {
    const { inputs, ignoreChanges } = only(await stand(), "Instance");
    strictEqual(inputs["userDataReplaceOnChange"], true);
    ok(!ignoreChanges.includes("userData"));
  });

  it("is kept as it is when told so", async () => {
    const instance = { replaceOnUserDataChange: false };
    const { inputs, ignoreChanges } = only(await stand({ instance }), "Instance");
    strictEqual(inputs["userDataReplaceOnChange"], false);
    ok(ignoreChanges.includes("userData"));
  });

  it("formats the volume only where blkid finds nothing, which it says by 2", async () => {
    const lines = await script();
    ok(lines.includes('case $found in 0) ;; 2) mkfs.ext4 "$device" ;; *) exit 1 ;; esac'));
    strictEqual(lines.filter((each) => each.includes("mkfs")).length, 1);
  });

  it("finds the volume by its id, as Nitro calls no device as it was attached", async () => {
    const lines = await script();
    ok(lines.some((each) => each.startsWith("device=/dev/disk/by-id/nvme-Amazon_Elastic_Block")));
    ok(!lines.some((each) => each.includes("/dev/sdf")));
  });

  it("starts without the volume, too: fstab says nofail", async () => {
    ok((await script()).some((each) => each.includes("/data ext4 defaults,nofail 0 2")));
  });

  it("installs Systems Manager's agent first, which Debian lacks and by which alone one gets in", async () => {
    const lines = await script();
    const at = (text: string) => lines.findIndex((each) => each.includes(text));
    ok(at("debian_arm64/amazon-ssm-agent.deb") > 0);
    ok(at("enable --now amazon-ssm-agent") < at("mkfs.ext4"));
  });

  it("fetches the agents for x86 when the image is for x86", async () => {
    const lines = await script({ instance: { type: "m7i.2xlarge", architecture: "x86_64" } });
    ok(lines.some((each) => each.includes("debian_amd64/amazon-ssm-agent.deb")));
    ok(lines.some((each) => each.includes("/debian/amd64/latest/amazon-cloudwatch-agent.deb")));
  });

  it("gives another server the same address, by an association of its own", async () => {
    const resources = await stand({ address: { elasticIp: true } });
    strictEqual(only(resources, "EipAssociation").deleteBeforeReplace, true);
  });

  it("is not replaced by its Elastic IP address, which the provider reads as a public one", async () => {
    const { inputs, ignoreChanges } = only(
      await stand({ address: { elasticIp: true } }),
      "Instance",
    );
    strictEqual(inputs["associatePublicIpAddress"], false);
    ok(ignoreChanges.includes("associatePublicIpAddress"));
  });

  it("takes any tags when its metadata has none", async () => {
    const instance = { metadataTags: false };
    const { inputs } = only(await stand({ instance, tags: { "cost/centre": "7" } }), "Instance");
    const options = inputs["metadataOptions"] as Record<string, string>;
    strictEqual(options["instanceMetadataTags"], "disabled");
  });

  it("protects nothing and may be ended by anybody when told so", async () => {
    const resources = await stand({ protect: false, address: { elasticIp: true } });
    ok(resources.every(({ protect, retainOnDelete }) => !protect && !retainOnDelete));
    strictEqual(only(resources, "Instance").inputs["disableApiTermination"], false);
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const args = {
      operatingHours: { start: "cron(0 7 ? * * *)", stop: "cron(0 19 ? * * *)" },
      kmsKeyArn: keyArn,
    };
    const urns = async (preview: boolean) => (await stand(args, { preview })).map((r) => r.urn);
    deepStrictEqual(await urns(true), await urns(false));
    strictEqual(all(await stand(args), "Key").length, 0);
  });
});
