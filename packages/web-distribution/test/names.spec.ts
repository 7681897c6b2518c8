import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { TlsVersion, WebDistribution } from "../src";
import { all, called, certificateArn, distribution, names, only, serve, web } from "./fixtures";

const { certificateArn: _own, ...uncertified } = web;
const proven = (aliases: string[], region?: string): Promise<Recorded[]> =>
  record(
    () =>
      new WebDistribution("web", {
        ...uncertified,
        aliases,
        zoneId: "Z1",
        ...(region !== undefined && { region }),
      }),
  );

describe("A distribution's certificate", () => {
  it("is used with SNI and TLSv1.2_2021, or a newer version when told", async () => {
    deepStrictEqual(distribution(await serve()).viewerCertificate, {
      acmCertificateArn: certificateArn,
      minimumProtocolVersion: "TLSv1.2_2021",
      sslSupportMethod: "sni-only",
    });
    for (const minimumProtocolVersion of [TlsVersion.Tls12Of2025, TlsVersion.Tls13Of2025]) {
      const { viewerCertificate } = distribution(await serve({ minimumProtocolVersion }));
      strictEqual(viewerCertificate["minimumProtocolVersion"], minimumProtocolVersion);
    }
  });

  it("is made and proven in us-east-1 for a stack of eu-west-1", async () => {
    const resources = await proven(["www.example.com"], "eu-west-1");
    strictEqual(only(resources, "Certificate").inputs["region"], "us-east-1");
    strictEqual(only(resources, "CertificateValidation").inputs["region"], "us-east-1");
    strictEqual(only(resources, "Certificate").inputs["validationMethod"], "DNS");
    const { viewerCertificate } = distribution(resources);
    ok(String(viewerCertificate["acmCertificateArn"]).startsWith("arn:aws:acm:us-east-1:"));
  });

  it("does not hang on the order of 2 aliases", async () => {
    const of = async (aliases: string[]) => only(await proven(aliases), "Certificate").inputs;
    const inputs = await of(["www.example.com", "example.com"]);
    deepStrictEqual(inputs, await of(["example.com", "www.example.com"]));
    strictEqual(inputs["domainName"], "example.com");
    deepStrictEqual(inputs["subjectAlternativeNames"], ["www.example.com"]);
  });

  it("has 1 proof for a name and its wildcard, called by the name", async () => {
    const resources = await proven(["*.example.com", "example.com", "www.other.com"]);
    deepStrictEqual(
      names(resources, "Record").filter((name) => name.endsWith("-proof")),
      ["web-example.com-proof", "web-www.other.com-proof"],
    );
    strictEqual(
      called(resources, "Record", "web-example.com-proof").inputs["allowOverwrite"],
      true,
    );
  });

  it("is not made when one is given, and the zone gets records only", async () => {
    const resources = await serve({ zoneId: "Z1" });
    strictEqual(all(resources, "Certificate").length, 0);
    deepStrictEqual(names(resources, "Record"), [
      "web-www.example.com-a",
      "web-www.example.com-aaaa",
    ]);
  });

  it("is taken as an Output, of which nothing is known", async () => {
    const resources = await serve({ certificateArn: pulumi.output(certificateArn) });
    strictEqual(distribution(resources).viewerCertificate["acmCertificateArn"], certificateArn);
  });

  it("is CloudFront's own only when that is allowed", async () => {
    const resources = await record(
      () => new WebDistribution("web", { static: web.static, allowDefaultCertificate: true }),
    );
    deepStrictEqual(distribution(resources).viewerCertificate, {
      cloudfrontDefaultCertificate: true,
    });
    deepStrictEqual(distribution(resources).aliases, []);
  });
});

describe("A distribution's aliases", () => {
  it("each have an A and an AAAA record that point to it, called by the alias", async () => {
    const resources = await serve({ aliases: ["b.example.com", "a.example.com"], zoneId: "Z1" });
    deepStrictEqual(names(resources, "Record"), [
      "web-a.example.com-a",
      "web-a.example.com-aaaa",
      "web-b.example.com-a",
      "web-b.example.com-aaaa",
    ]);
    const { inputs, propertyDependencies } = called(resources, "Record", "web-a.example.com-aaaa");
    deepStrictEqual(propertyDependencies["aliases"], [only(resources, "Distribution").urn]);
    strictEqual(inputs["type"], "AAAA");
    strictEqual(inputs["name"], "a.example.com");
    strictEqual((inputs["aliases"] as object[]).length, 1);
  });

  it("have 0 records without a zone", async () => {
    strictEqual(all(await serve(), "Record").length, 0);
  });
});

describe("A distribution's countries", () => {
  it("are all, those allowed, or all but those blocked", async () => {
    const of = async (args: object) => distribution(await serve(args)).restrictions.geoRestriction;
    deepStrictEqual(await of({}), { restrictionType: "none" });
    deepStrictEqual(await of({ allowedCountries: ["DE", "FR"] }), {
      locations: ["DE", "FR"],
      restrictionType: "whitelist",
    });
    deepStrictEqual(await of({ blockedCountries: ["XX"] }), {
      locations: ["XX"],
      restrictionType: "blacklist",
    });
  });
});
