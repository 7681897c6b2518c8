import { rejects } from "node:assert";
import { compute, computeBase, storage } from "./support";

/** The whole message about one argument, after the head that counts. */
const message = (component: string, ...lines: string[]) => {
  const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
  return {
    message: [`${component} "db" has ${count}:`, ...lines.map((each) => `  ${each}`)].join("\n"),
  };
};
const refusesStorage = (args: object, ...lines: string[]) =>
  rejects(storage(args), message("DatomicStorage", ...lines));
const refusesCompute = (args: object, ...lines: string[]) =>
  rejects(compute(args), message("DatomicCompute", ...lines));
const { node } = computeBase;
const topicArns = ["arn:aws:sns:us-east-1:123456789012:on-call"];

describe("DatomicStorage refuses", () => {
  it("a system's name that no bucket could have, and 0 zones, in 1 message", () =>
    refusesStorage(
      { systemName: "Roads", subnetIds: {} },
      'systemName: got "Roads", allowed 2 to 32 lower-case letters, digits and hyphens, a letter first and no hyphen last. It names table, buckets and log groups.',
      "subnetIds: got {}, allowed one zone or more. Name the zones of the nodes.",
    ));

  it("capacity on demand, and bounds that contradict each other", async () => {
    await refusesStorage(
      { table: { read: { min: 1, max: 2 } } },
      'table.read: got {"min":1,"max":2,"targetPercent":70}, allowed nothing on demand. Set table.billing to PROVISIONED.',
    );
    await refusesStorage(
      { table: { billing: "PROVISIONED", write: { min: 9, max: 8, targetPercent: 95 } } },
      "table.write.max: got 8, allowed 9 to 40000 capacity units. A table has no more in most regions, nor less than min.",
      "table.write.targetPercent: got 95, allowed 20 to 90 percent. Application Auto Scaling takes no other.",
    );
  });

  it("36 days of recovery, and segments that go before the table's past", () =>
    refusesStorage(
      { table: { recoveryDays: 36 }, retention: { segmentDays: 35 } },
      "table.recoveryDays: got 36, allowed 1 to 35 days. DynamoDB keeps no more.",
      "retention.segmentDays: got 35, allowed 36 to 3653 days. A table restored to a day needs the segments of that day: no fewer than table.recoveryDays.",
    ));

  it("provisioned throughput without a number, and a number without it", async () => {
    const allowed =
      'allowed a number with throughputMode "provisioned", nothing with others. Set both or neither.';
    await refusesStorage(
      { fileSystem: { throughputMode: "provisioned" } },
      `fileSystem.provisionedMiBps: got nothing, ${allowed}`,
    );
    await refusesStorage(
      { fileSystem: { provisionedMiBps: 5 } },
      `fileSystem.provisionedMiBps: got 5, ${allowed}`,
    );
  });

  it("root as the nodes' user, and a path that is not absolute", () =>
    refusesStorage(
      { fileSystem: { userId: 0, path: "cache" } },
      'fileSystem.path: got "cache", allowed an absolute path of up to 100 letters, digits and . _ - /. Begin it with /.',
      "fileSystem.userId: got 0, allowed 1 to 65534 as user id. 0 is root, who may all.",
    ));

  it("logs for ever, an alias as key, alarms that tell nobody, and credits where there are none", () =>
    rejects(
      storage({
        retention: { logDays: 0, accessLogDays: 7 },
        kmsKeyArn: "alias/mine",
        alarms: { topicArns: [], burstCreditGiB: 5 },
        extraLogGroups: ["ions", "ions"],
      }),
      /has 6 bad arguments:\n {2}retention.logDays: got 0, .*\n {2}retention.accessLogDays: got 7, .*\n {2}extraLogGroups: got "ions", .*\n {2}kmsKeyArn: got "alias\/mine", .*\n {2}alarms.topicArns: got \[\], .*\n {2}alarms.burstCreditGiB: got 5, allowed nothing without throughputMode "bursting"/,
    ));

  it("choices that AWS does not have", () =>
    rejects(
      storage({
        table: { billing: "FREE" as never },
        fileSystem: { throughputMode: "max" as never },
      }),
      /fileSystem.throughputMode: got "max", allowed "elastic", "bursting", "provisioned".*\n {2}table.billing: got "FREE", allowed "PAY_PER_REQUEST", "PROVISIONED"/,
    ));
});

describe("DatomicCompute refuses", () => {
  it("no image, and 2 images", async () => {
    const allowed =
      "allowed an image, or node.imageParameter in its place. Name the image of the Datomic release once.";
    await refusesCompute({ node: {} }, `node.imageId: got nothing, ${allowed}`);
    await refusesCompute(
      { node: { ...node, imageParameter: "/datomic/image" } },
      `node.imageId: got "ami-0abcdef1234567890", ${allowed}`,
    );
  });

  it("a load balancer without TLS, unless told plainTcp, and both", async () => {
    await refusesCompute(
      { tls: undefined },
      "tls: got nothing, allowed a certificate, or plainTcp: true. Pass tls.certificateArn, so that the load balancer speaks TLS.",
    );
    await refusesCompute(
      { plainTcp: true },
      "plainTcp: got true, allowed false with tls. Take one of them out.",
    );
  });

  it("TLS 1.0, and TLS behind a listener of TCP", async () => {
    const { tls } = computeBase;
    await refusesCompute(
      { tls: { ...tls, sslPolicy: "ELBSecurityPolicy-2016-08" } },
      'tls.sslPolicy: got "ELBSecurityPolicy-2016-08", allowed a policy of TLS 1.2 or later. Leave it out.',
    );
    const primary = { listeners: { client: { port: 8182, targetProtocol: "TLS" } } };
    await refusesCompute(
      { tls: undefined, plainTcp: true, primary },
      'targetProtocol: got "TLS", allowed TCP without tls. AWS joins a TCP listener to TCP targets only.',
    );
  });

  it("1 subnet, 0 nodes and 0 listeners in 1 message", () =>
    refusesCompute(
      { subnetIds: ["subnet-a"], primary: { nodes: 0, listeners: {} } },
      'subnetIds: got ["subnet-a"], allowed subnets in two zones or more. One zone fails as a whole.',
      "primary.nodes: got 0, allowed 1 to 16 nodes. Two go on when one fails.",
      "primary.listeners: got {}, allowed one listener or more in all. A load balancer without one serves nobody.",
    ));

  it("a second primary group, and 2 listeners on 1 port", () =>
    refusesCompute(
      { queryGroups: { primary: { listeners: { client: { port: 8182 } } } } },
      'queryGroups.primary: got "primary", allowed another name. The primary group has it.',
      "listeners of primary-client: got 8182, allowed a port that no other listener has. All groups share one load balancer.",
    ));

  it("a query group with fewer nodes at most than at least", () =>
    refusesCompute(
      { queryGroups: { reports: { minNodes: 4 } } },
      "queryGroups.reports.maxNodes: got 3, allowed 4 to 64 nodes. No fewer than minNodes.",
    ));

  it("the internet as a client, a client with 2 ends, and a listener that is not there", () =>
    refusesCompute(
      {
        clients: {
          all: { cidrBlock: "0.0.0.0/0" },
          both: { cidrBlock: "10.0.0.0/8", securityGroupId: "sg-1" },
          lost: { securityGroupId: "sg-1", listeners: ["client"] },
        },
      },
      'clients.all.cidrBlock: got "0.0.0.0/0", allowed an IPv4 block of /8 to /32. Name the network of the clients.',
      'clients.both: got "10.0.0.0/8", allowed securityGroupId or cidrBlock. Name the client once.',
      'clients.lost.listeners: got "client", allowed primary-client. Write <group>-<listener>.',
    ));

  it("HTTPS to 0 or 2 ends at once", () =>
    refusesCompute(
      { httpsTo: { none: {}, two: { prefixListId: "pl-1", cidrBlock: "10.0.0.0/8" } } },
      "httpsTo.none: got 0, allowed one of cidrBlock, securityGroupId and prefixListId. Write one entry for each.",
      "httpsTo.two: got 2, allowed one of cidrBlock, securityGroupId and prefixListId. Write one entry for each.",
    ));

  it("port 0, a port named twice, a zone with a dot at its end, and alarms that tell nobody", () =>
    rejects(
      compute({
        nodePorts: [0, 8182, 8182],
        dns: { zoneName: "roads." },
        alarms: { topicArns: [] },
      }),
      /nodePorts: got 0, .*\n {2}nodePorts: got 8182, allowed each port once.*\n {2}dns.zoneName: got "roads.", .*\n {2}alarms.topicArns: got \[\],/,
    ));

  it("alarms after 61 minutes, 4 GiB for a root volume, and a node that starts in 5 seconds", () =>
    rejects(
      compute({
        node: { ...node, rootVolumeGiB: 4, startSeconds: 5, rootDeviceName: "xvda" },
        alarms: { topicArns, minutes: 61 },
      }),
      /node.rootDeviceName: got "xvda".*\n {2}node.rootVolumeGiB: got 4.*\n {2}node.startSeconds: got 5.*\n {2}alarms.minutes: got 61/,
    ));
});
