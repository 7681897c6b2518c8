import * as random from "@pulumi/random";
import { childName, type Site } from "./site";

/**
 * A component cannot see what runs, so that the engine has to tell a major upgrade from a change
 * like others: this id is replaced by one, and a protected resource that would be replaced fails the
 * preview. The message has the URN, and with it the name of the argument that lets it pass.
 */
export function majorVersionGuard(site: Site): void {
  const { major, protect, upgrade } = site.settings;
  new random.RandomId(
    childName(site, "allow-major-version-upgrade"),
    { byteLength: 1, keepers: { major } },
    { parent: site.self, protect: protect && !upgrade.allowMajorVersionUpgrade },
  );
}
