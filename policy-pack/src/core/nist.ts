/**
 * Controls of NIST SP 800-53 revision 5, for what several controls of the pack have in common. Each
 * list holds what cdk-nag's NIST 800-53 pack cites for every control that uses it here.
 */
function numbers(text: string): readonly string[] {
  return text.split(" ");
}

export const nist = {
  atRest: numbers("AU-9(3) CP-9d SC-8(3) SC-8(4) SC-13a SC-28(1)"),
  inTransit: numbers(
    "AC-4 AC-4(22) AC-24(1) AU-9(3) CA-9b PM-17b SC-7(4)(b) SC-7(4)(g) SC-8 SC-8(1) SC-8(2) SC-8(3) SC-8(4) SC-8(5) SC-13a SC-23 SI-1a.2 SI-1c.2",
  ),
  notPublic: numbers(
    "AC-2(6) AC-3(7) AC-4(21) AC-6 AC-17b AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) MP-2 SC-7a SC-7b SC-7c SC-7(2) SC-7(3) SC-7(9)(a) SC-7(11) SC-7(20) SC-7(21) SC-7(24)(b) SC-25",
  ),
  portsClosed: numbers(
    "AC-17b AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) CM-9b SC-7a SC-7c SC-7(7) SC-7(11) SC-7(12) SC-7(16) SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28)",
  ),
  logged: numbers(
    "AC-4(26) AU-2b AU-3a AU-3b AU-3c AU-3d AU-3e AU-6(3) AU-6(4) AU-6(6) AU-6(9) AU-8b AU-12a AU-12c AU-12(1) AU-12(2) AU-12(3) AU-12(4) AU-14a AU-14b AU-14(3) CA-7b CM-5(1)(b) IA-3(3)(b) MA-4(1)(a) PM-14a.1 PM-14b PM-31 SI-4(17) SI-7(8)",
  ),
  logsKept: numbers(
    "AC-16b AT-4b AU-6(3) AU-6(4) AU-6(6) AU-6(9) AU-10 AU-11 AU-11(1) AU-12(1) AU-12(2) AU-12(3) AU-14a AU-14b CA-7b PM-14a.1 PM-14b PM-21b PM-31 SC-28(2) SI-4(17) SI-12",
  ),
  logsUnchanged: numbers(
    "AU-9a CM-6a CM-9b PM-11b PM-17b SA-1(1) SA-10(1) SC-16(1) SI-1a.2 SI-1c.2 SI-4d SI-7a SI-7(1) SI-7(3) SI-7(7)",
  ),
  watched: numbers("AU-12(3) AU-14a AU-14b CA-7 CA-7b PM-14a.1 PM-14b PM-31"),
  backedUp: numbers("CP-1(2) CP-2(5) CP-6(2) CP-9a CP-9b CP-9c CP-10 CP-10(2) SC-5(2) SI-13(5)"),
  available: numbers(
    "CP-1a.1(b) CP-1a.2 CP-2a CP-2a.6 CP-2a.7 CP-2d CP-2e CP-2(5) CP-2(6) CP-6(2) CP-10 SC-5(2) SC-6 SC-22 SC-36 SI-13(5)",
  ),
  diskSpeed: numbers("CP-2(5) CP-9a CP-9b CP-9c CP-10 SC-5(2)"),
  notDeleted: numbers(
    "CA-7(4)(c) CM-3a CP-1a.1(b) CP-1a.2 CP-2a CP-2a.6 CP-2a.7 CP-2d CP-2e CP-2(5) SA-15a.4 SC-5(2) SC-22",
  ),
  leastPrivilege: numbers(
    "AC-2i.2 AC-2(1) AC-2(6) AC-3 AC-3(3) AC-3(4) AC-3(7) AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-6 AC-6(3) AC-24 CM-5(1)(a) CM-6a CM-9b MP-2 SC-23(3)",
  ),
  noWholeService: numbers("AC-3 AC-5b AC-6(2) AC-6(10) CM-5(1)(a)"),
  rolesOfInstances: numbers("AC-3 CM-5(1)(a) CM-6a"),
  rolesOfContainers: numbers("AC-3 AC-5b CM-5(1)(a)"),
  templatesNotPublic: numbers("AC-3 AC-4(21) CM-6a SC-7(3)"),
  webAcl: numbers("AC-4(21)"),
  certificates: numbers("SC-8(1) SC-23(5)"),
  keyRotation: numbers("CM-6a CM-9b SA-9(6) SC-12 SC-12(2) SC-12(6)"),
} satisfies Record<string, readonly string[]>;
