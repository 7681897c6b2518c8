import { type Check, check, oneOf, within } from "@plinth/core";
import type { Resolved } from "./args";
import type { CorsRuleConfig } from "./args-access";
import { CorsMethod } from "./choices";
import { sorted } from "./context";

const writing: readonly CorsMethod[] = [CorsMethod.Put, CorsMethod.Post, CorsMethod.Delete];
const anyOrigin = /^(https?:\/\/)?\*$/;
const origin = /^(https:\/\/[^/*]*\*?[^/*]+|http:\/\/localhost(:[0-9]+)?)$/;
const longestSeconds = 86_400;

/** No page of any origin may write. */
export function checkCors({ cors }: Resolved): Check {
  return sorted(cors).map(([id, rule]) => checkRule(`cors.${id}`, rule));
}

function checkRule(argument: string, rule: CorsRuleConfig): Check {
  const { allowedMethods, allowedOrigins, exposeHeaders = [] } = rule;
  const writes = allowedMethods.find((each) => writing.includes(each));
  return [
    allowedMethods.map((each) =>
      oneOf(
        `${argument}.allowedMethods`,
        each,
        Object.values(CorsMethod),
        "S3 answers OPTIONS by itself",
      ),
    ),
    check(
      allowedMethods.length > 0 && allowedOrigins.length > 0,
      argument,
      rule,
      "one origin and one method or more",
      "Name them, or take the rule out",
    ),
    allowedOrigins.map((each) => checkOrigin(`${argument}.allowedOrigins`, each, writes)),
    check(
      !exposeHeaders.some((each) => each.includes("*")),
      `${argument}.exposeHeaders`,
      exposeHeaders,
      "whole names of headers",
      "S3 takes no wildcard there",
    ),
    within(
      `${argument}.maxAgeSeconds`,
      rule.maxAgeSeconds,
      [0, longestSeconds],
      "seconds",
      "Browsers remember an answer for a day at most",
    ),
  ];
}

function checkOrigin(
  argument: string,
  given: CorsRuleConfig["allowedOrigins"][number],
  writes: CorsMethod | undefined,
): Check {
  if (typeof given !== "string") return undefined;
  if (anyOrigin.test(given))
    return check(
      writes === undefined,
      argument,
      given,
      `named origins beside ${writes}`,
      "Any page on the web could write with its visitor's signed requests: name the origins",
    );
  return check(
    origin.test(given),
    argument,
    given,
    "an origin that begins with https://, or http://localhost, with no path and one * at most",
    "Write one such as https://app.example.com",
  );
}
