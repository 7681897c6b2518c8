import { assertArgs, check, matches, named, within } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { type ApplicationSecretArgs, secretDefaults } from "./secret-args";
import { checkTemplates, filled } from "./template";

const fieldName = /[A-Za-z][A-Za-z0-9_]*/;

/**
 * A secret of an application in Secrets Manager: fields of JSON, made up or given. No output holds
 * a value; `fieldArns` are what an ECS task takes in `secrets`. Without fields the secret is empty,
 * for somebody else to fill. Costs $0.40 a month, and the same for each replica.
 */
export class ApplicationSecret extends pulumi.ComponentResource {
  /** ARN of the secret. */
  readonly secretArn: pulumi.Output<string>;
  /** Name of the secret. */
  readonly secretName: pulumi.Output<string>;
  /** By field: the ARN that names it, as ECS reads it (`<arn>:<field>::`). */
  readonly fieldArns: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: ApplicationSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    // The arguments are kept in the state as the component's inputs: values go there as secrets only.
    const fields = args.fields && pulumi.secret(args.fields);
    const templates = args.templates && pulumi.secret(args.templates);
    super(
      "secrets-and-keys:index:ApplicationSecret",
      name,
      { ...args, ...(fields && { fields }), ...(templates && { templates }) },
      opts,
    );
    const a = { ...secretDefaults.ApplicationSecretArgs, ...args };
    checkArgs(this, name, a);
    const child = { parent: this };
    const { region, kmsKeyId, replicaKeys = {} } = a;
    const secret = new aws.secretsmanager.Secret(
      name,
      {
        description: a.description,
        ...(kmsKeyId !== undefined && { kmsKeyId }),
        recoveryWindowInDays: a.recoveryWindowInDays,
        replicas: Object.entries(replicaKeys)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([to, key]) => ({ region: to, kmsKeyId: key })),
        region,
        tags: named(name, a.tags),
      },
      { ...child, protect: a.protect },
    );
    const values = fieldValues(name, a, child);
    const keys = Object.keys(values).sort();
    if (keys.length > 0) {
      const secretString = pulumi.secret(pulumi.jsonStringify(values));
      new aws.secretsmanager.SecretVersion(
        name,
        { secretId: secret.id, secretString, region },
        child,
      );
    }
    addRotation(name, a, secret, child);
    this.secretArn = secret.arn;
    this.secretName = secret.name;
    this.fieldArns = secret.arn.apply((arn) =>
      Object.fromEntries(keys.map((key) => [key, `${arn}:${key}::`])),
    );
    this.registerOutputs({
      secretArn: this.secretArn,
      secretName: this.secretName,
      fieldArns: this.fieldArns,
    });
  }
}

type Child = { parent: pulumi.Resource };

function checkArgs(self: pulumi.Resource, name: string, a: ApplicationSecretArgs): void {
  const { generate = {}, fields = {}, plainFields = {}, templates = {} } = a;
  const all = [generate, fields, plainFields, templates].flatMap((each) => Object.keys(each));
  const twice = all.find((each, index) => all.indexOf(each) !== index);
  const inFields = (key: string, path: string) =>
    matches(
      path,
      key,
      fieldName,
      "letters, digits and underscores, a letter first",
      "Rename the field",
    );
  assertArgs(self, name, [
    check(
      a.description.trim() !== "",
      "description",
      a.description,
      "a few words",
      "Say what the secret is for",
    ),
    Object.keys(generate).map((key) => inFields(key, "generate")),
    Object.keys(fields).map((key) => inFields(key, "fields")),
    Object.keys(plainFields).map((key) => inFields(key, "plainFields")),
    Object.keys(templates).map((key) => inFields(key, "templates")),
    checkTemplates(templates, Object.keys({ ...generate, ...fields, ...plainFields })),
    check(
      twice === undefined,
      "fields",
      twice,
      "each field in one of generate, fields, plainFields and templates",
      "Take it out of the others",
    ),
    Object.entries(generate).map(([key, { length }]) =>
      within(
        `generate.${key}.length`,
        length,
        [16, 128],
        "characters",
        "32 letters and digits hold 190 bits",
      ),
    ),
    within(
      "recoveryWindowInDays",
      a.recoveryWindowInDays,
      [7, 30],
      "days",
      "AWS allows no other, and 0 deletes at once",
    ),
    within("rotation.days", a.rotation?.days, [1, 90], "days", "Rotate at least every 90 days"),
  ]);
}

/** In one order of keys, so that an unchanged program makes an equal text. */
function fieldValues(
  name: string,
  a: ApplicationSecretArgs,
  child: Child,
): Record<string, pulumi.Input<string>> {
  const generated = Object.entries(a.generate ?? {}).map(([key, config]) => {
    const { length, special } = { ...secretDefaults.GeneratedFieldConfig, ...config };
    const made = new random.RandomPassword(`${name}-${key}`, { length, special }, child);
    return [key, made.result] as const;
  });
  const parts = { ...Object.fromEntries(generated), ...a.fields, ...a.plainFields };
  const templates = Object.entries(a.templates ?? {}).map(([key, template]) => {
    const text = pulumi.all([template, parts]).apply(([given, known]) => filled(given, known));
    return [key, text] as const;
  });
  const all = [...Object.entries(parts), ...templates];
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function addRotation(
  name: string,
  a: ApplicationSecretArgs,
  secret: aws.secretsmanager.Secret,
  child: Child,
): void {
  if (!a.rotation) return;
  const { lambdaArn, days } = { ...secretDefaults.SecretRotationConfig, ...a.rotation };
  new aws.secretsmanager.SecretRotation(
    name,
    {
      secretId: secret.id,
      rotationLambdaArn: lambdaArn,
      rotationRules: { automaticallyAfterDays: days },
      region: a.region,
    },
    child,
  );
}
