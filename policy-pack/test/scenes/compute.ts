import { unknown } from "../support";
import { make, partOf, type Scene } from "./scene";

const instance = make("ec2/instance:Instance", "it");
const password = make("random:index/randomPassword:RandomPassword", "password");
const script = (userData: string, type = "ec2/launchTemplate:LaunchTemplate") =>
  make(type, "it", { userData });
const role = make("iam/role:Role", "role");
const profile = make("iam/instanceProfile:InstanceProfile", "profile", {}, { role: ["role"] });
const attached = (policyArn: string) =>
  make(
    "iam/rolePolicyAttachment:RolePolicyAttachment",
    "attached",
    { policyArn },
    { role: ["role"] },
  );
const managed = { ...instance, edges: { iamInstanceProfile: ["profile"] } };
const core = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
const task = (props: object, edges: { [key: string]: string[] } = {}) =>
  make("ecs/taskDefinition:TaskDefinition", "task", props, edges);
const other = make("iam/role:Role", "other");
const lambda = make("lambda/function:Function", "lambda", { timeout: 10 });
const queue = (visibilityTimeoutSeconds?: unknown) =>
  make("sqs/queue:Queue", "queue", { visibilityTimeoutSeconds });
const source = (props: object, ...edge: string[]) =>
  make("lambda/eventSourceMapping:EventSourceMapping", "source", props, {
    eventSourceArn: edge,
    functionName: ["lambda"],
  });
const api = make("apigatewayv2/api:Api", "api");
const mapping = make("apigatewayv2/apiMapping:ApiMapping", "mapping", {}, { apiId: ["api"] });
const rest = make("apigateway/restApi:RestApi", "rest");
const path = make("apigateway/basePathMapping:BasePathMapping", "path", {}, { restApi: ["rest"] });
const repository = make("ecr/repository:Repository", "repository");

/** Scenes of what runs code. */
export const compute: Scene[] = [
  {
    policy: "ec2-no-secrets-in-user-data",
    good: [
      [script("#!/bin/bash\necho hello")],
      [script(unknown)],
      [script(Buffer.from("#!/bin/bash\nPASSWORD=$(aws ssm get-parameter)").toString("base64"))],
      [
        make("ssm/parameter:Parameter", "settings", { type: "String" }),
        { ...script(unknown), edges: { userData: ["settings"] } },
      ],
    ],
    bad: [
      ["a password", [script("PASSWORD=hunter2hunter2")]],
      [
        "an access key, in base64",
        [script(Buffer.from("export KEY=AKIAABCDEFGHIJKLMNOP").toString("base64"))],
      ],
      [
        "a private key of an instance",
        [script("-----BEGIN RSA PRIVATE KEY-----", "ec2/instance:Instance")],
      ],
      ["a secret value", [password, { ...script(unknown), edges: { userData: ["password"] } }]],
      [
        "a secret parameter",
        [
          make("ssm/parameter:Parameter", "secret", { type: "SecureString" }),
          { ...script(unknown), edges: { userData: ["secret"] } },
        ],
      ],
    ],
  },
  {
    policy: "ec2-managed",
    good: [
      [role, profile, attached(core), managed],
      [
        role,
        profile,
        attached(core),
        make(
          "ec2/launchTemplate:LaunchTemplate",
          "template",
          {},
          { iamInstanceProfile: ["profile"] },
        ),
        { ...instance, edges: { launchTemplate: ["template"] } },
      ],
    ],
    bad: [
      ["no profile", [instance]],
      [
        "another policy",
        [role, profile, attached("arn:aws:iam::aws:policy/ReadOnlyAccess"), managed],
      ],
    ],
  },
  partOf(
    "ec2-group-notifies",
    make("autoscaling/group:Group", "group"),
    make("autoscaling/notification:Notification", "part"),
    "groupNames",
  ),
  {
    policy: "ecs-roles-differ",
    good: [
      [task({})],
      [task({ taskRoleArn: "a", executionRoleArn: "b" })],
      [
        role,
        other,
        task(
          { taskRoleArn: unknown, executionRoleArn: unknown },
          { taskRoleArn: ["role"], executionRoleArn: ["other"] },
        ),
      ],
    ],
    bad: [
      ["one name", [task({ taskRoleArn: "a", executionRoleArn: "a" })]],
      [
        "one role",
        [
          role,
          task(
            { taskRoleArn: unknown, executionRoleArn: unknown },
            { taskRoleArn: ["role"], executionRoleArn: ["role"] },
          ),
        ],
      ],
    ],
  },
  {
    policy: "ecr-scanned",
    good: [
      [{ ...repository, props: { imageScanningConfiguration: { scanOnPush: true } } }],
      [
        repository,
        make("ecr/registryScanningConfiguration:RegistryScanningConfiguration", "scanning"),
      ],
    ],
    bad: [
      ["unset", [repository]],
      ["false", [{ ...repository, props: { imageScanningConfiguration: { scanOnPush: false } } }]],
      ["unknown", [{ ...repository, props: { imageScanningConfiguration: unknown } }]],
    ],
  },
  partOf(
    "ecr-lifecycle",
    repository,
    make("ecr/lifecyclePolicy:LifecyclePolicy", "part"),
    "repository",
  ),
  {
    policy: "lambda-failures-kept",
    good: [
      [{ ...lambda, props: { deadLetterConfig: unknown } }],
      [
        lambda,
        make(
          "lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
          "part",
          {},
          { functionName: ["lambda"] },
        ),
      ],
    ],
    bad: [["none", [lambda]]],
  },
  {
    policy: "lambda-sources-keep-failures",
    good: [
      [lambda, queue(60), source({}, "queue")],
      [lambda, source({ destinationConfig: unknown })],
    ],
    bad: [
      ["a stream with none", [lambda, source({})]],
      ["59 seconds for 10", [lambda, queue(59), source({}, "queue")]],
      ["the default of 30 seconds", [lambda, queue(), source({}, "queue")]],
      ["unknown", [lambda, queue(unknown), source({}, "queue")]],
    ],
  },
  {
    policy: "lambda-own-layers",
    good: [
      [lambda],
      [
        make("lambda/layerVersion:LayerVersion", "layer"),
        { ...lambda, props: { layers: [unknown] }, edges: { layers: ["layer"] } },
      ],
    ],
    bad: [
      ["a literal", [{ ...lambda, props: { layers: ["arn:aws:lambda:eu-west-1:1:layer:a:1"] } }]],
      ["unknown", [{ ...lambda, props: { layers: unknown } }]],
    ],
  },
  partOf(
    "api-waf",
    make("apigateway/stage:Stage", "stage"),
    make("wafv2/webAclAssociation:WebAclAssociation", "part"),
    "resourceArn",
  ),
  {
    policy: "api-default-endpoint-off",
    good: [
      [api],
      [{ ...api, props: { disableExecuteApiEndpoint: true } }, mapping],
      [{ ...rest, props: { disableExecuteApiEndpoint: true } }, path],
    ],
    bad: [
      ["unset", [api, mapping]],
      ["unset for REST", [rest, path]],
      ["unknown", [{ ...api, props: { disableExecuteApiEndpoint: unknown } }, mapping]],
    ],
  },
];
