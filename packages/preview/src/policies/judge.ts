import type * as pb from "@pulumi/pulumi/proto/analyzer_pb";
import type { Registered, World } from "../monitor/world";
import type { PlanDiagnostic, PlanPolicy } from "../plan";
import { keptSecrets } from "../secrets";
import { wireOf } from "../wire";
import { ask } from "./ask";
import { type ConfiguredPack, levels } from "./configure";
import { readLedger } from "./ledger";
import { analyzeRequest, stackRequest } from "./messages";

/** What all packs say of one stack. */
export class Judge {
  readonly #protocol: PlanPolicy[] = [];
  readonly #pending: Promise<void>[] = [];
  readonly remediations: PlanDiagnostic[] = [];

  constructor(
    readonly world: World,
    readonly packs: Promise<ConfiguredPack[]>,
  ) {
    // Awaited by every registration and at the end: a pack that fails early must not end the process.
    packs.catch(() => undefined);
  }

  /** Remediates the resource in place, and starts its analysis. */
  async onRegistered(resource: Registered): Promise<void> {
    const packs = await this.packs;
    for (const each of packs) {
      if (hasRemediation(each)) await this.#remediate(each, resource);
    }
    for (const each of packs) {
      const analysis = this.#analyze(each, resource);
      analysis.catch(() => undefined);
      this.#pending.push(analysis);
    }
  }

  /** Waits for every analysis, has the whole stack analyzed, and returns all verdicts in order. */
  async verdicts(): Promise<PlanPolicy[]> {
    const packs = await this.packs;
    await Promise.all(this.#pending);
    const ledger: PlanPolicy[] = [];
    for (const each of packs) {
      const response = await ask<pb.AnalyzeResponse>(
        each.pack,
        "analyzeStack",
        stackRequest(this.world),
      );
      this.#take(each, response, null);
      ledger.push(...readLedger(each));
    }
    return merged(ledger, this.#protocol);
  }

  async #remediate(each: ConfiguredPack, resource: Registered): Promise<void> {
    const request = analyzeRequest(this.world, resource);
    const response = await ask<pb.RemediateResponse>(each.pack, "remediate", request);
    for (const remediation of response.getRemediationsList()) {
      if (!remediation.hasProperties()) continue;
      resource.inputs = keptSecrets(resource.inputs, wireOf(remediation.getProperties()));
      this.remediations.push({
        severity: "info",
        message: `${each.name}: ${remediation.getPolicyname()} changed the inputs of this resource`,
        urn: resource.urn,
      });
    }
  }

  async #analyze(each: ConfiguredPack, resource: Registered): Promise<void> {
    const request = analyzeRequest(this.world, resource);
    const response = await ask<pb.AnalyzeResponse>(each.pack, "analyze", request);
    this.#take(each, response, resource.urn);
  }

  #take(each: ConfiguredPack, response: pb.AnalyzeResponse, urn: string | null): void {
    for (const found of response.getDiagnosticsList()) {
      const policy = found.getPolicyname();
      this.#protocol.push({
        pack: each.name,
        policy,
        level: levels[found.getEnforcementlevel()] ?? "advisory",
        severity: each.policies.get(policy)?.severity ?? "unspecified",
        urn: found.getUrn() || urn,
        message: withoutDescription(found.getMessage(), each.policies.get(policy)?.description),
        verdict: "fail",
      });
    }
    for (const found of response.getNotApplicableList()) {
      const policy = found.getPolicyName();
      this.#protocol.push({
        pack: each.name,
        policy,
        level: each.policies.get(policy)?.level ?? "advisory",
        severity: each.policies.get(policy)?.severity ?? "unspecified",
        urn,
        message: found.getReason(),
        verdict: "not-applicable",
      });
    }
  }
}

/** The SDK puts the policy's description before each message; a reader knows the policy by its name. */
function withoutDescription(message: string, description = ""): string {
  const prefix = `${description}\n`;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

function hasRemediation({ policies }: ConfiguredPack): boolean {
  return [...policies.values()].some((each) => each.level === "remediate");
}

function placeOf({ pack, policy, urn }: PlanPolicy): string {
  return JSON.stringify([pack, policy, urn]);
}

/**
 * The ledger's lines, each with the protocol's words for it, and what only the protocol says: a
 * violation is never lost, and none is told twice.
 */
function merged(ledger: PlanPolicy[], protocol: PlanPolicy[]): PlanPolicy[] {
  const left = new Set(protocol);
  const lines = ledger.map((line) => {
    const told = [...left].find(
      (each) =>
        each.verdict === "fail" &&
        placeOf(each) === placeOf(line) &&
        each.message.includes(line.message),
    );
    if (!told || (line.verdict !== "fail" && line.verdict !== "deferred")) return line;
    left.delete(told);
    return { ...line, message: told.message };
  });
  const places = new Set(lines.map(placeOf));
  const others = [...left].filter((each) => each.verdict === "fail" || !places.has(placeOf(each)));
  const unique = new Map([...lines, ...others].map((each) => [JSON.stringify(each), each]));
  return [...unique.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ pack, policy, urn, message }: PlanPolicy): string {
  return JSON.stringify([pack, policy, urn, message]);
}
