import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import type { EmailDnsRecord } from "../src";
import { namesOf, sender, senderWith, the } from "./sender";

const zoneId = "Z0123456789ABCDEFGHIJ";

function read(resources: Recorded[], key: string): unknown[] {
  const { name, type, records } = the(resources, "Record", `mail-${key}`).inputs;
  return [name, type, ...(records as string[])];
}

describe("EmailSender: DNS", () => {
  it("creates 6 records in the zone, by keys that no token changes", async () => {
    const expected = ["dkim-1", "dkim-2", "dkim-3", "dmarc", "mail-from-mx", "mail-from-spf"];
    const names = expected.map((each) => `mail-${each}`);
    deepStrictEqual(namesOf(await senderWith({ zoneId }), "Record"), names);
    deepStrictEqual(namesOf(await senderWith({ zoneId }, { preview: true }), "Record"), names);
  });

  it("creates 0 records without a zone, and names all 6 as an output", async () => {
    strictEqual(namesOf(await senderWith(), "Record").length, 0);
    let all: Record<string, EmailDnsRecord> = {};
    await record(() => sender().dnsRecords.apply((records) => (all = records)));
    strictEqual(Object.keys(all).length, 6);
    deepStrictEqual(all["dkim-2"], {
      name: "two._domainkey.example.com",
      type: "CNAME",
      value: "two.dkim.amazonses.com",
    });
    deepStrictEqual(all["mail-from-mx"], {
      name: "bounce.example.com",
      type: "MX",
      value: "10 feedback-smtp.us-east-1.amazonses.com",
    });
  });

  it("points 3 names at the keys that SES rotates", async () => {
    const resources = await senderWith({ zoneId });
    for (const [key, token] of [
      ["dkim-1", "one"],
      ["dkim-2", "two"],
      ["dkim-3", "three"],
    ] as const) {
      const name = `${token}._domainkey.example.com`;
      deepStrictEqual(read(resources, key), [name, "CNAME", `${token}.dkim.amazonses.com`]);
    }
  });

  it("leaves 3 names unknown in a preview, and makes none up of what is not there yet", async () => {
    const resources = await record(() => sender({ zoneId }, {}), { preview: true });
    for (const key of ["dkim-1", "dkim-2", "dkim-3"]) {
      deepStrictEqual(read(resources, key), ["[unknown]", "CNAME", "[unknown]"]);
    }
  });

  it("points them into the region's own domain in the 11 regions that have one", async () => {
    const target = async (region: string) =>
      read(await senderWith({ zoneId, region }), "dkim-1").at(-1);
    strictEqual(await target("eu-south-1"), "one.dkim.eu-south-1.amazonses.com");
    strictEqual(await target("us-gov-east-1"), "one.dkim.us-gov-east-1.amazonses.com");
    strictEqual(await target("eu-west-1"), "one.dkim.amazonses.com");
  });

  it("proves MAIL FROM by 1 MX of the region and 1 SPF record", async () => {
    const resources = await senderWith({ zoneId, region: "eu-west-1", mailFromSubdomain: "ses" });
    deepStrictEqual(read(resources, "mail-from-mx"), [
      "ses.example.com",
      "MX",
      "10 feedback-smtp.eu-west-1.amazonses.com",
    ]);
    deepStrictEqual(read(resources, "mail-from-spf"), [
      "ses.example.com",
      "TXT",
      "v=spf1 include:amazonses.com ~all",
    ]);
  });

  it("puts forged mail in quarantine, and demands 0 strict alignments: MAIL FROM is a subdomain", async () => {
    const [name, type, value] = read(await senderWith({ zoneId }), "dmarc");
    deepStrictEqual([name, type, value], ["_dmarc.example.com", "TXT", "v=DMARC1; p=quarantine"]);
    ok(!String(value).includes("aspf=s") && !String(value).includes("adkim=s"));
  });

  it("sends DMARC reports to 1 address when told", async () => {
    const dmarc = { policy: "reject", reportAddress: "dmarc@example.com" } as const;
    const value = read(await senderWith({ zoneId, dmarc }), "dmarc").at(-1);
    strictEqual(value, "v=DMARC1; p=reject; rua=mailto:dmarc@example.com");
  });
});
