import { deepStrictEqual, rejects, strictEqual } from "node:assert";
import type { LogRouterConfig } from "../src";
import { definitions, only, secretArn, serve, service, statements } from "./fixtures";

const router: LogRouterConfig = {
  image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.0",
  options: { TLS: "on", Name: "datadog", Host: "http-intake.logs.datadoghq.eu" },
  secrets: { apikey: secretArn },
};

async function containers(more: Partial<LogRouterConfig> = {}) {
  return definitions(await serve({ logs: { router: { ...router, ...more } } }));
}

describe("A log router", () => {
  it("is a container of 50 MiB that ends the task with itself, read-only, and logs to the group", async () => {
    const [, sidecar] = await containers();
    deepStrictEqual(
      [
        sidecar?.name,
        sidecar?.image,
        sidecar?.["essential"],
        sidecar?.["memoryReservation"],
        sidecar?.["readonlyRootFilesystem"],
        sidecar?.["portMappings"],
      ],
      ["log-router", router.image, true, 50, true, []],
    );
    deepStrictEqual(sidecar?.["firelensConfiguration"], {
      options: { "enable-ecs-log-metadata": "true" },
      type: "fluentbit",
    });
    const { logDriver } = sidecar["logConfiguration"] as Record<string, unknown>;
    strictEqual(logDriver, "awslogs");
  });

  it("takes the output of the others, with its key by ARN and options in the order of their names", async () => {
    const [main] = await containers();
    strictEqual(
      JSON.stringify(main?.["logConfiguration"]),
      JSON.stringify({
        logDriver: "awsfirelens",
        options: { Host: router.options["Host"], Name: "datadog", TLS: "on" },
        secretOptions: [{ name: "apikey", valueFrom: secretArn }],
      }),
    );
    strictEqual(main?.["firelensConfiguration"], undefined);
  });

  it("lets the execution role read the key, and pull the image through a cache where told", async () => {
    const image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/hub/fluent-bit:4.0";
    const resources = await serve({ logs: { router: { ...router, image, pullThrough: true } } });
    const policy = statements(resources, "api-execution");
    const of = (sid: string) => policy.find(({ Sid }) => Sid === sid)?.Resource;
    deepStrictEqual(of("Secrets"), [secretArn]);
    deepStrictEqual(of("EcrPullThrough"), [
      "arn:aws:ecr:us-east-1:123456789012:repository/hub/fluent-bit",
    ]);
  });

  it("is not there when nobody asks for it", async () => {
    const found = definitions(await serve());
    strictEqual(found.length, 1);
    const { logDriver } = found[0]?.["logConfiguration"] as Record<string, unknown>;
    strictEqual(logDriver, "awslogs");
  });

  it("does not change the family, the log group or their names", async () => {
    const [plain, routed] = [await serve(), await serve({ logs: { router } })];
    for (const type of ["TaskDefinition", "LogGroup"]) {
      strictEqual(only(plain, type).urn, only(routed, type).urn);
    }
  });

  it("is refused without a tag, without an output, and with a key that is no ARN, not repeated", async () => {
    const bad = serve({
      containers: [...service.containers, { name: "log-router", image: "a:1" }],
      logs: {
        router: {
          image: "fluent-bit",
          options: { apikey: "x" },
          secrets: { apikey: "hunter2" },
          memoryReservation: 5,
        },
      },
    });
    await rejects(bad, {
      message: [
        'ContainerService "api" has 6 bad arguments:',
        '  logs.router.image: got "fluent-bit", allowed a reference with a tag or digest. Write the tag, since latest changes under a running service.',
        '  logs.router.options: got ["apikey"], allowed the options of an output, with Name. Name the output of Fluent Bit, such as datadog.',
        '  logs.router.secrets: got "apikey", allowed each value once. Remove it from options.',
        '  logs.router.secrets.apikey: got "a text that is no ARN", allowed an ARN of Secrets Manager or Parameter Store. Store the value there and pass its ARN.',
        "  logs.router.memoryReservation: got 5, allowed 6 to 249856 MiB. ECS takes no less.",
        '  containers[].name: got "log-router", allowed another name beside logs.router. The router is called by it.',
      ].join("\n"),
    });
  });

  it("counts: 10 containers beside it and 480 of 512 MiB are refused", async () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ name: `c${index}`, image: "a:1" }));
    await rejects(serve({ containers: many, logs: { router } }), {
      message:
        'ContainerService "api" has 1 bad argument:\n  containers: got 10, allowed up to 9 containers beside logs.router. Split it.',
    });
    const large = [{ name: "api", image: "a:1", memoryReservation: 480 }];
    await rejects(serve({ containers: large, logs: { router } }), {
      message:
        'ContainerService "api" has 1 bad argument:\n  containers[].memoryReservation: got 530, allowed up to 512 in all, as the task has. Raise the task or lower the containers.',
    });
  });
});
