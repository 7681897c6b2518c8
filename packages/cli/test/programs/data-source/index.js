"use strict";
const aws = require("@pulumi/aws");

const certificate = aws.acm.getCertificateOutput({ domain: "shop.example.com", mostRecent: true });
new aws.lb.Listener("https", {
  loadBalancerArn:
    "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/1234567890abcdef",
  port: 443,
  protocol: "HTTPS",
  certificateArn: certificate.arn,
  defaultActions: [
    { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } },
  ],
});
