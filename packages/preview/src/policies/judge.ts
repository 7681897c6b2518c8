import type * as pb from "@pulumi/pulumi/proto/analyzer_pb";
import type { Registered, World } from "../monitor/world";
import type { PlanDiagnostic, PlanPolicy } from "../plan";
import { wireOf } from "../wire";
import { ask } from "./ask";
import { type ConfiguredPack, levels } from "./configure";
import { readLedger } from "./ledger";
import { analyzeRequest, stackRequest } from "./messages";

/** What all packs say of one stack. */
export class Judge {
  readonly #verdicts: PlanPolicy[] = [];
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
    for (const each of packs) {
      const response = await ask<pb.AnalyzeResponse>(each.pack, "analyzeStack", stackRequest(this.world));
      this.#take(each, response, null);
      this.#verdicts.push(...readLedger(each));
    }
    return distinct(this.#verdicts);
  }

  async #remediate(each: ConfiguredPack, resource: Registered): Promise<void> {
    const request = analyzeRequest(this.world, resource);
    const response = await ask<pb.RemediateResponse>(each.pack, "remediate", request);
    for (const remediation of response.getRemediationsList()) {
      if (!remediation.hasProperties()) continue;
      resource.inputs = wireOf(remediation.getProperties());
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
      this.#verdicts.push({
        pack: each.name,
        policy,
        level: levels[found.getEnforcementlevel()] ?? "advisory",
        severity: each.policies.get(policy)?.severity ?? "unspecified",
        urn: found.getUrn() || urn,
        message: found.getMessage(),
        verdict: "fail",
      });
    }
    for (const found of response.getNotApplicableList()) {
      const policy = found.getPolicyName();
      this.#verdicts.push({
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

function hasRemediation({ policies }: ConfiguredPack): boolean {
  return [...policies.values()].some((each) => each.level === "remediate");
}

/**
 * One verdict per policy and resource for each thing said. The protocol's own violations win over
 * the ledger's line for the same resource; a not-applicable gives way to anything else.
 */
function distinct(verdicts: PlanPolicy[]): PlanPolicy[] {
  const place = ({ pack, policy, urn }: PlanPolicy) => JSON.stringify([pack, policy, urn]);
  const violated = new Set(verdicts.filter((each) => each.verdict === "fail").map(place));
  const judged = new Set(verdicts.filter((each) => each.verdict !== "not-applicable").map(place));
  const kept = verdicts.filter((each) => {
    if (each.verdict === "fail" || each.verdict === "deferred") return true;
    if (each.verdict === "not-applicable") return !judged.has(place(each));
    return !violated.has(place(each));
  });
  const unique = new Map<string, PlanPolicy>();
  for (const each of kept) {
    // A deferred verdict of the ledger and the violation that reports it are one finding.
    const key = JSON.stringify([each.pack, each.policy, each.urn, each.message.slice(0, 2_000), bare(each)]);
    const before = unique.get(key);
    if (before === undefined || before.verdict === "fail") unique.set(key, each);
  }
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function bare({ verdict }: PlanPolicy): string {
  return verdict === "deferred" ? "fail" : verdict;
}
