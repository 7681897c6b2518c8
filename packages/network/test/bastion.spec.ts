import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, bastionOutputs, bastionPlan, one, ssh, statements, topic } from "./bastion-support";

describe("Bastion: what it makes", () => {
  it("makes 10 resources for one database, and no rule that lets anybody in to the bastion", async () => {
    const resources = await bastionPlan();
    deepStrictEqual(
      resources.map(({ type, name }) => `${type.split(":").at(-1)} ${name}`),
      [
        "Instance ops",
        "LaunchTemplate ops",
        "SecurityGroup ops",
        "InstanceProfile ops",
        "Role ops",
        "RolePolicyAttachment ops-ssm",
        "Key ops",
        "SecurityGroupEgressRule ops-https",
        "SecurityGroupEgressRule ops-to-database",
        "SecurityGroupIngressRule ops-into-database",
      ],
    );
    strictEqual(one(resources, "SecurityGroupIngressRule").inputs["securityGroupId"], "sg-db");
  });

  it("is a t4g.nano of Amazon Linux 2023 for ARM, with IMDSv2 over 1 hop and 8 GiB of encrypted gp3", async () => {
    const { inputs } = one(await bastionPlan(), "LaunchTemplate");
    strictEqual(inputs["instanceType"], "t4g.nano");
    strictEqual(
      inputs["imageId"],
      "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    );
    deepStrictEqual(inputs["metadataOptions"], {
      httpEndpoint: "enabled",
      httpPutResponseHopLimit: 1,
      httpTokens: "required",
      instanceMetadataTags: "disabled",
    });
    deepStrictEqual(inputs["blockDeviceMappings"], [
      {
        deviceName: "/dev/xvda",
        ebs: {
          deleteOnTermination: "true",
          encrypted: "true",
          kmsKeyId: "arn:aws:kms:us-east-1:123456789012:ops",
          volumeSize: 8,
          volumeType: "gp3",
        },
      },
    ]);
    ok(!("keyName" in inputs));
  });

  it("has no public address unless told", async () => {
    const given = async (assignPublicIp?: boolean) =>
      one(await bastionPlan(assignPublicIp === undefined ? {} : { assignPublicIp }), "Instance")
        .inputs["associatePublicIpAddress"];
    deepStrictEqual([await given(), await given(true)], [false, true]);
  });

  it("opens both ends to a place, and 443 to anywhere, with 3 descriptions", async () => {
    const resources = await bastionPlan();
    const rules = [
      ...all(resources, "SecurityGroupEgressRule"),
      ...all(resources, "SecurityGroupIngressRule"),
    ].map(({ inputs }) => [
      inputs["securityGroupId"],
      inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"],
      inputs["fromPort"],
      inputs["toPort"],
      inputs["description"],
    ]);
    deepStrictEqual(rules, [
      ["ops-id", "0.0.0.0/0", 443, 443, "Systems Manager by HTTPS"],
      ["ops-id", "sg-db", 5432, 5432, "Port forwarding to database"],
      ["sg-db", "ops-id", 5432, 5432, "From the bastion ops"],
    ]);
  });

  it("reaches Systems Manager by the endpoints' group alone, and leaves a place's group alone when told", async () => {
    const database = { securityGroupId: "sg-db", port: 5432, host: "db", admitted: false };
    const resources = await bastionPlan({
      endpointSecurityGroupId: "sg-endpoints",
      egress: { database },
    });
    strictEqual(all(resources, "SecurityGroupIngressRule").length, 0);
    ok(all(resources, "SecurityGroupEgressRule").every(({ inputs }) => !("cidrIpv4" in inputs)));
  });

  it("lets EC2 assume its role, with AmazonSSMManagedInstanceCore and no other policy", async () => {
    const resources = await bastionPlan();
    strictEqual(
      one(resources, "RolePolicyAttachment").inputs["policyArn"],
      "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    );
    strictEqual(all(resources, "RolePolicy").length, 0);
    ok(String(one(resources, "Role").inputs["assumeRolePolicy"]).includes("ec2.amazonaws.com"));
  });

  it("logs shell sessions for 365 days under its key, and ends them after 20 idle minutes or 60 in all", async () => {
    const resources = await bastionPlan({ sessionLogs: {} });
    const group = one(resources, "LogGroup");
    strictEqual(group.inputs["retentionInDays"], 365);
    strictEqual(group.protect, true);
    const content = JSON.parse(one(resources, "Document").inputs["content"] as string) as {
      sessionType: string;
      inputs: object;
    };
    strictEqual(content.sessionType, "Standard_Stream");
    deepStrictEqual(content.inputs, {
      cloudWatchEncryptionEnabled: true,
      cloudWatchLogGroupName: "ops-sessions",
      cloudWatchStreamingEnabled: true,
      idleSessionTimeout: "20",
      kmsKeyId: "arn:aws:kms:us-east-1:123456789012:ops",
      maxSessionDuration: "60",
    });
  });

  it("may write its own log group and decrypt with its own key, in 3 statements with no wildcard alone", async () => {
    const own = statements(await bastionPlan({ sessionLogs: {} }), "RolePolicy");
    deepStrictEqual(
      own.map(({ Action, Resource }) => [Action, Resource]),
      [
        [
          ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          "arn:aws:cloudwatch:us-east-1:123456789012:ops-sessions:*",
        ],
        [["logs:DescribeLogGroups"], "arn:aws:logs:us-east-1:123456789012:log-group:*"],
        [["kms:Decrypt"], "arn:aws:kms:us-east-1:123456789012:ops"],
      ],
    );
  });

  it("lets SSH in from 1 named block, with the key pair and an address that stays", async () => {
    const resources = await bastionPlan({ ssh: { ...ssh, elasticIp: true } });
    const rule = all(resources, "SecurityGroupIngressRule").find(
      ({ name }) => name === "ops-ssh-from-office",
    );
    deepStrictEqual(
      [rule?.inputs["cidrIpv4"], rule?.inputs["fromPort"], rule?.inputs["toPort"]],
      ["203.0.113.0/24", 22, 22],
    );
    strictEqual(one(resources, "LaunchTemplate").inputs["keyName"], "ops");
    strictEqual(one(resources, "Eip").protect, true);
    strictEqual(all(await bastionPlan({ ssh }), "Eip").length, 0);
  });

  it("alarms on 3 failed checks in a row, where a topic is named", async () => {
    const { inputs } = one(await bastionPlan({ alarmTopicArns: [topic] }), "MetricAlarm");
    deepStrictEqual(
      [inputs["metricName"], inputs["dimensions"], inputs["evaluationPeriods"], inputs["period"]],
      ["StatusCheckFailed", { InstanceId: "ops-id" }, 3, 60],
    );
    strictEqual(all(await bastionPlan(), "MetricAlarm").length, 0);
  });

  it("says what to type to forward 2 ports, each to its own or another on the caller's machine", async () => {
    const cache = { securityGroupId: "sg-c", port: 6379, host: "cache", localPort: 16379 };
    const database = { securityGroupId: "sg-db", port: 5432, host: "db.example" };
    const { portForwardCommands } = await bastionOutputs({ egress: { database, cache } });
    const start =
      "aws ssm start-session --region us-east-1 --target ops-id --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters ";
    deepStrictEqual(portForwardCommands, {
      cache: `${start}host="cache",portNumber="6379",localPortNumber="16379"`,
      database: `${start}host="db.example",portNumber="5432",localPortNumber="5432"`,
    });
  });
});
