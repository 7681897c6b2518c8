import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

const http = 80;
const https = 443;

type Action = aws.types.input.lb.ListenerDefaultAction;

/** Requests that no service has a rule for. */
const notFound: Action = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
};

const toHttps: Action = {
  type: "redirect",
  redirect: { protocol: "HTTPS", port: String(https), statusCode: "HTTP_301" },
};

/** Ports that the load balancer listens on: 443 with a certificate, and 80. */
export function listenerPorts(secure: boolean): number[] {
  return secure ? [http, https] : [http];
}

export interface Listeners {
  loadBalancerArn: pulumi.Input<string>;
  certificateArn: pulumi.Input<string> | undefined;
  sslPolicy: string;
}

/** Makes the listeners, and returns the one that services join. */
export function listeners(context: Context, parts: Listeners): aws.lb.Listener {
  const { name, self, region, tags } = context;
  const { loadBalancerArn, certificateArn, sslPolicy } = parts;
  const listen = (protocol: string, settings: Omit<aws.lb.ListenerArgs, "loadBalancerArn">) => {
    const listener = `${name}-${protocol}`;
    return new aws.lb.Listener(
      listener,
      { loadBalancerArn, ...settings, region, tags: named(listener, tags) },
      { parent: self },
    );
  };
  const plain = listen("http", {
    port: http,
    protocol: "HTTP",
    defaultActions: [certificateArn === undefined ? notFound : toHttps],
  });
  if (certificateArn === undefined) return plain;
  return listen("https", {
    port: https,
    protocol: "HTTPS",
    sslPolicy,
    certificateArn,
    defaultActions: [notFound],
  });
}
