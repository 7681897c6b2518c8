import type * as pulumi from "@pulumi/pulumi";

/** Which web pages of other origins may call. */
export interface CorsConfig {
  /** Origins, such as `https://shop.example`. */
  allowOrigins: string[];
  /** Methods. Unset: `GET`. */
  allowMethods?: string[];
  allowHeaders?: string[];
  exposeHeaders?: string[];
  /**
   * Whether pages may send cookies and authorization. Not with the origin `*`; APIs only.
   *
   * @default false
   */
  allowCredentials?: boolean;
  /**
   * Seconds that a browser keeps the answer, 0 to 86400.
   *
   * @default 300
   */
  maxAgeSeconds?: number;
}

/** Who signs the tokens of callers, and for whom. */
export interface JwtAuthorizerConfig {
  /** `iss` of the tokens: an HTTPS URL with an OpenID configuration. */
  issuer: pulumi.Input<string>;
  /** `aud` or `client_id` of the tokens. */
  audiences: pulumi.Input<string>[];
  /**
   * Where the token stands.
   *
   * @default "$request.header.Authorization"
   */
  identitySource?: string;
}

/** Which calls go to which function. */
export interface RouteConfig {
  /** `GET /orders/{id}`, `ANY /{proxy+}` or `$default`. */
  routeKey: string;
  /** Key in `functions`. */
  functionName: string;
  /** Key in `jwtAuthorizers`, `iam` for signed calls, or `none` for anyone: it must be written out. */
  authorizer: string;
  /** Scopes of the token, one of which is needed. JWT authorizers only. */
  scopes?: string[];
}

/** A name of your own for the API, over TLS 1.2. */
export interface ApiDomainConfig {
  domainName: string;
  /** Certificate in the API's region. Unset: one is made and proven in `hostedZoneId`. */
  certificateArn?: pulumi.Input<string>;
  /** Route 53 zone that gets the name's alias record. */
  hostedZoneId?: pulumi.Input<string>;
}

/** An HTTP API: $1.00 per million calls. */
export interface HttpApiConfig {
  /** Routes by a name of yours. */
  routes: Record<string, RouteConfig>;

  /** Off unless set. */
  cors?: CorsConfig;

  /** JWT authorizers by the name that routes use. */
  jwtAuthorizers?: Record<string, JwtAuthorizerConfig>;

  domain?: ApiDomainConfig;

  /**
   * Calls a second, on average, 1 to 10000.
   *
   * @default 100
   */
  throttlingRateLimit?: number;

  /**
   * Calls at once, 1 to 5000.
   *
   * @default 200
   */
  throttlingBurstLimit?: number;

  /** Whether the `execute-api` address is closed. Unset: when `domain` is set. */
  disableExecuteApiEndpoint?: boolean;

  /**
   * Days that the access log is kept: one of the values of CloudWatch Logs.
   *
   * @default 30
   */
  accessLogRetentionInDays?: number;
}

/** Defaults of this file. */
export const apiDefaults = {
  CorsConfig: { allowCredentials: false, maxAgeSeconds: 300 },
  JwtAuthorizerConfig: { identitySource: "$request.header.Authorization" },
  HttpApiConfig: {
    throttlingRateLimit: 100,
    throttlingBurstLimit: 200,
    accessLogRetentionInDays: 30,
  },
};
