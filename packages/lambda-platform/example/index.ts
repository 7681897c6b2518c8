import { join } from "node:path";
import { BucketAccess, LambdaPlatform } from "@plinth/lambda-platform";
import { NotificationTopic } from "@plinth/observability";

const topic = new NotificationTopic("on-call", { publishers: ["cloudwatch"] });
const tags = { System: "shop", Environment: "dev", DataClassification: "internal" };
const functions = join(__dirname, "functions");

const shop = new LambdaPlatform("shop", {
  functions: {
    orders: {
      description: "Takes orders",
      bundle: { folder: join(functions, "orders") },
      runtime: "nodejs24.x",
      sendsTo: ["orders"],
      alias: { codeDeploy: {} },
    },
    fulfilment: {
      description: "Packs orders, reads price lists and closes the day",
      bundle: { folder: join(functions, "fulfilment") },
      runtime: "nodejs24.x",
      timeoutSeconds: 60,
      bucketAccess: { files: BucketAccess.Read },
    },
  },
  api: {
    routes: {
      create: { routeKey: "POST /orders", functionName: "orders", authorizer: "customers" },
    },
    jwtAuthorizers: {
      customers: { issuer: "https://login.shop.example/", audiences: ["shop"] },
    },
  },
  buckets: {
    files: {
      accessLogsBucket: "shop-access-logs",
      notifications: { prices: { filterPrefix: "prices/", functionName: "fulfilment" } },
    },
  },
  queues: { orders: { consumer: { functionName: "fulfilment" } } },
  schedules: {
    "day-end": {
      functionName: "fulfilment",
      expression: "cron(0 22 * * ? *)",
      timezone: "Europe/Berlin",
    },
  },
  alarmTopicArns: [topic.topicArn],
  tags,
});

export const url = shop.url;
export const functionNames = shop.functionNames;
