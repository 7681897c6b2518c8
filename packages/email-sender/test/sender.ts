import { strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import type * as pulumi from "@pulumi/pulumi";
import { EmailSender, type EmailSenderArgs } from "../src";

/** Gives the identity the three tokens that SES would, so that records can be read. */
export const withTokens: pulumi.ComponentResourceOptions = {
  transformations: [
    ({ type, props, opts }) =>
      type === "aws:sesv2/emailIdentity:EmailIdentity"
        ? { props: { ...props, dkimSigningAttributes: { tokens: ["one", "two", "three"] } }, opts }
        : undefined,
  ],
};

const base: EmailSenderArgs = { domain: "example.com", events: { kmsKeyId: "key" } };

export function sender(args: Partial<EmailSenderArgs> = {}, opts = withTokens): EmailSender {
  return new EmailSender("mail", { ...base, ...args }, opts);
}

/** Registrations of one sender of example.com with a topic of its own, unless told otherwise. */
export function senderWith(
  args: Partial<EmailSenderArgs> = {},
  options?: RecordOptions,
): Promise<Recorded[]> {
  return record(() => sender(args), options);
}

/** The registration of that type and name. */
export function the(resources: Recorded[], type: string, name = "mail"): Recorded {
  const found = resources.filter((each) => each.type.endsWith(`:${type}`) && each.name === name);
  strictEqual(found.length, 1, `${found.length} of ${type} ${name}`);
  return found[0] as Recorded;
}

/** Names of the registrations of one type. */
export function namesOf(resources: Recorded[], type: string): string[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`)).map(({ name }) => name);
}

/** Statements of the policy of a registration. */
export function statements(resource: Recorded): unknown[] {
  return (JSON.parse(resource.inputs["policy"] as string) as { Statement: unknown[] }).Statement;
}
