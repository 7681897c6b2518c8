import { ok, strictEqual } from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { secretIn } from "../src/secret-text";
import { only, refusal, run, script } from "./support";

describe("User data", () => {
  it("holds script and cloud-init file as 2 parts of one text", async () => {
    const cloudInit = "#cloud-config\npackages: [nginx]\n";
    const text = script(only(await run({ userData: { cloudInit } }), "LaunchTemplate"));
    ok(text.startsWith('Content-Type: multipart/mixed; boundary="==PART=="'));
    strictEqual(text.match(/^--==PART==$/gm)?.length, 2);
    ok(text.includes("text/cloud-config") && text.includes("text/x-shellscript"));
  });

  it("is refused with a secret in it, without showing it", async () => {
    const lines = ["echo ok", "export DB_PASSWORD=hunter2hunter2"];
    const message = await refusal(run({ userData: { lines } }));
    strictEqual(
      message,
      'ComputeFleet "web" has 1 bad argument:\n  userData.lines[1]: got "what looks like a password", allowed a text without secrets. Anybody on the instance can read it: store the value and read it with the role.',
    );
    ok(!message.includes("hunter2"));
  });

  it("takes lines that other resources make, such as a bucket's name", async () => {
    const lines = [pulumi.output("artefacts").apply((bucket) => `aws s3 cp s3://${bucket}/app .`)];
    const text = script(only(await run({ userData: { lines } }), "LaunchTemplate"));
    ok(text.endsWith("aws s3 cp s3://artefacts/app .\n"));
  });

  it("is refused as a cloud-init file that does not say so", async () => {
    const message = await refusal(run({ userData: { cloudInit: "packages: [nginx]" } }));
    ok(message.includes('userData.cloudInit: got "packages: [nginx]", allowed a text whose first'));
  });

  it("is refused beyond 12000 characters", async () => {
    const message = await refusal(run({ userData: { lines: ["#".repeat(12_001)] } }));
    ok(message.includes('userData: got "12001 characters", allowed up to 12000 characters'));
  });
});

describe("What looks like a secret", () => {
  const secrets: [string, string][] = [
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----"],
    ["an access key of AWS", "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE"],
    ["a token", "git clone https://x/ # ghp_0123456789abcdefghij0123"],
    ["a password in a URL", "psql postgres://app:s3cr3t@db:5432/shop"],
    ["a password", "api_key: 'abcdef123456'"],
    ["a password", "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENG"],
    ["a password", "mysql --password hunter2"],
  ];
  for (const [kind, text] of secrets)
    it(`is ${kind}: ${text.slice(0, 24)}…`, () => {
      strictEqual(secretIn(text), kind);
    });

  const harmless = [
    "export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)",
    'PASSWORD="$1"',
    "SECRET=arn:aws:secretsmanager:us-east-1:123456789012:secret:db",
    "token_file: /run/secrets/token",
    "curl -X PUT http://169.254.169.254/latest/api/token",
    "disable_password_authentication: true",
    "npm config set registry https://registry.example.com:8443/",
  ];
  for (const text of harmless)
    it(`is not ${text.slice(0, 40)}`, () => {
      strictEqual(secretIn(text), undefined);
    });
});
