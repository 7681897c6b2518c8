import { autoNamed } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { SinglePageFallback } from "./choices";
import type { Context } from "./context";
import type { ResolvedWeb } from "./web-args";

type FunctionAssociation =
  aws.types.input.cloudfront.DistributionDefaultCacheBehaviorFunctionAssociation;
type ErrorResponse = aws.types.input.cloudfront.DistributionCustomErrorResponse;

const longestFunction = 64;
/** Seconds after which a missing page is looked for again. */
const errorTtl = 10;

/** The last part of a file's path has a dot; the application's own paths have none, nor have well-known ones. */
function rewriteTo(page: string): string {
  return [
    "function handler(event) {",
    "  var request = event.request;",
    "  var uri = request.uri;",
    '  var file = uri.indexOf(".", uri.lastIndexOf("/")) !== -1 || uri.startsWith("/.well-known/");',
    `  if (!file) request.uri = ${JSON.stringify(page)};`,
    "  return request;",
    "}",
    "",
  ].join("\n");
}

/** The function that leads the application's paths to its page. */
export function pageFunction(
  { name, self }: Context,
  { singlePageFallback, defaultRootObject }: ResolvedWeb,
): FunctionAssociation[] {
  if (singlePageFallback !== SinglePageFallback.Rewrite) return [];
  const rewrite = new aws.cloudfront.Function(
    autoNamed(`${name}-page`, longestFunction),
    {
      runtime: "cloudfront-js-2.0",
      comment: "Leads paths without an extension to the page of the application",
      code: rewriteTo(`/${defaultRootObject}`),
      publish: true,
    },
    { parent: self },
  );
  return [{ eventType: "viewer-request", functionArn: rewrite.arn }];
}

/** A private bucket answers 403 for what is missing, unless it may be listed. */
export function errorPages({
  singlePageFallback,
  defaultRootObject,
}: ResolvedWeb): ErrorResponse[] {
  if (singlePageFallback !== SinglePageFallback.ErrorPages) return [];
  return [403, 404].map((errorCode) => ({
    errorCode,
    responseCode: 200,
    responsePagePath: `/${defaultRootObject}`,
    errorCachingMinTtl: errorTtl,
  }));
}
